'use client';

import { createContext } from 'react';

/** Closes the menu that an item stands in; the focus goes back to the menu's button. */
export const CloseMenu = createContext<() => void>(() => {});
