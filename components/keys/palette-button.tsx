'use client';

import { Command } from '../ui/icon';
import { useKeyboard } from './key-provider';

/** Opens the palette of all acts and pages, for thumbs and for those who do not know its key. */
export function PaletteButton() {
  const { showPalette } = useKeyboard();
  return (
    <button
      type="button"
      onClick={showPalette}
      aria-keyshortcuts="Control+K Meta+K"
      aria-label="Find an act or a page"
      title="Find an act or a page (Ctrl K)"
      className="grid size-8 place-items-center rounded-sm text-soft hover:bg-sunk hover:text-ink pointer-coarse:size-10"
    >
      <Command aria-hidden="true" className="size-4" />
    </button>
  );
}
