import { NoteDialog } from './note-dialog';

/** Asks what readers are to be told was wrong in a published story. */
export function CorrectionDialog({
  title,
  onCorrect,
  onClose,
}: {
  /** Of the story; null while nothing is asked. */
  title: string | null;
  onCorrect: (note: string) => void;
  onClose: () => void;
}) {
  return (
    <NoteDialog
      open={title !== null}
      heading="Tell readers of a correction"
      lead={
        <>
          Correct <span dir="auto">“{title}”</span> on its page first. This note then stands above the story, on its
          public page and in every feed, and feed readers show the story as changed.
        </>
      }
      label="What was wrong, for readers"
      required
      submit={{ label: 'Publish the correction', look: 'primary' }}
      onSubmit={onCorrect}
      onClose={onClose}
    />
  );
}
