/** A file that is still being taken in: how many of its documents are done, and by whom it was brought. */
export type GoingOn = {
  uploadId: string;
  importId: string;
  name: string;
  done: number;
  total: number;
  byName: string;
  isOwn: boolean;
};
