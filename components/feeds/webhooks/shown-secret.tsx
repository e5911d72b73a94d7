import { CopyButton } from '../../ui/copy-button';
import { Notice } from '../../ui/notice';

/** A secret that was just made, shown this once. */
export function ShownSecret({ of, secret, isNew }: { of: string; secret: string; isNew?: boolean }) {
  return (
    <Notice look="done" actions={<CopyButton text={secret} what="the secret" />}>
      <p>
        The {isNew ? 'new secret' : 'secret'} of{' '}
        <span dir="ltr" className="font-mono text-xs break-all">
          {of}
        </span>
        , shown only now. Its messages are signed with it.
      </p>
      <p dir="ltr" className="mt-1 font-mono text-xs break-all">
        {secret}
      </p>
    </Notice>
  );
}
