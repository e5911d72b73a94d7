'use client';

import type { BlockView } from '@/lib/review/view';
import { keyOf } from '../../keys/keys';
import { Button } from '../../ui/button';
import { useText } from '../editor/text-provider';
import { AlwaysRemove } from './always-remove';
import { useArticle } from './article-context';
import { KindMenu } from './kind-menu';

/** What can be done with a kept passage, beside it while the pointer or the focus is on it. */
export function PassageTools({ block }: { block: BlockView }) {
  const { may, setVerdict } = useArticle();
  const { open } = useText();
  return (
    <div className="invisible absolute end-0 top-full z-10 flex gap-1 rounded-md border border-line bg-raised p-1 font-sans shadow-float group-focus-within/passage:visible group-hover/passage:visible lg:start-full lg:end-auto lg:top-0 lg:-ms-1 lg:flex-col">
      <Button size="small" onClick={() => setVerdict(block, 'remove')} {...keyOf('toggleBlock')}>
        Remove
      </Button>
      <Button size="small" data-edit-block={block.id} onClick={() => open(block.id)} {...keyOf('edit')}>
        Edit
      </Button>
      {!block.image && <KindMenu block={block} />}
      {may.rules && !block.image && <AlwaysRemove block={block} />}
    </div>
  );
}
