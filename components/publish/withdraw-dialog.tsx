import { NoteDialog } from './note-dialog';

/** Asks for a note before an article leaves the feeds. */
export function WithdrawDialog({
  title,
  onWithdraw,
  onClose,
}: {
  /** Of the article to withdraw; null while nothing is asked. */
  title: string | null;
  onWithdraw: (note: string | null) => void;
  onClose: () => void;
}) {
  return (
    <NoteDialog
      open={title !== null}
      heading="Withdraw from every feed?"
      lead={
        <>
          <span dir="auto">“{title}”</span> leaves the feeds, and its public page says that it was withdrawn. It can be
          published again.
        </>
      }
      label="Note for the history (optional)"
      submit={{ label: 'Withdraw', look: 'danger' }}
      onSubmit={(note) => onWithdraw(note || null)}
      onClose={onClose}
    />
  );
}
