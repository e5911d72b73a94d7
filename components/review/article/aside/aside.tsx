'use client';

import { Together } from '../../together/together';
import { Details } from './details';
import { DocumentFacts } from './document-facts';
import { Duplicates } from './duplicates';
import { Gate } from './gate';
import { History } from './history';
import { Members } from './members';
import { PublicationFacts } from './publication-facts';
import { Reprints } from './reprints';
import { Siblings } from './siblings';
import { Topics } from './topics';

/** What is known about the article, the parts that ask for a decision first. */
export function Aside({
  queue,
}: {
  /** The filter of the queue that the article stands in; undefined where it stands alone. */
  queue: string | undefined;
}) {
  return (
    <aside aria-label="About this article" className="grid content-start gap-6">
      <Gate />
      <Duplicates queue={queue} />
      <Topics />
      <Together />
      <PublicationFacts />
      <Members />
      <Reprints />
      <Siblings />
      <Details />
      <DocumentFacts />
      <History />
    </aside>
  );
}
