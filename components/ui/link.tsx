'use client';

import NextLink from 'next/link';
import { type ComponentProps, useState } from 'react';

/**
 * A link within the app. Its page is made ready when the pointer or a finger comes to it, not when it comes into view: a page of the desk
 * has dozens of links, and the server would draw ten pages for each one that is read.
 */
export function Link({ onPointerEnter, ...rest }: ComponentProps<typeof NextLink>) {
  const [near, setNear] = useState(false);
  return (
    <NextLink
      {...rest}
      prefetch={near ? null : false}
      onPointerEnter={(event) => {
        setNear(true);
        onPointerEnter?.(event);
      }}
    />
  );
}
