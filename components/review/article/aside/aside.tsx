'use client';

import { part } from '../../../parts/part';
import { Together } from '../../together/together';
import { useArticle } from '../article-context';
import { Details } from './details';
import { DocumentFacts } from './document-facts';
import { Duplicates } from './duplicates';
import { Gate } from './gate';
import { History } from './history';
import { Siblings } from './siblings';
import { Topics } from './topics';

// What few articles have.
const Members = part(() => import('./members').then((read) => read.Members));
const PublicationFacts = part(() => import('./publication-facts').then((read) => read.PublicationFacts));
const Reprints = part(() => import('./reprints').then((read) => read.Reprints));

/** What is known about the article, the parts that ask for a decision first. */
export function Aside() {
  const { publication, members, reprintCount } = useArticle().view;
  return (
    <aside aria-label="About this article" className="grid content-start gap-6">
      <Gate />
      <Duplicates />
      <Topics />
      <Together />
      {publication && <PublicationFacts />}
      {members.length > 0 && <Members />}
      {reprintCount > 0 && <Reprints />}
      <Siblings />
      <Details />
      <DocumentFacts />
      <History />
    </aside>
  );
}
