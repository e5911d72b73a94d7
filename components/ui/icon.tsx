import type { ComponentProps } from 'react';

/**
 * Makes an icon of strokes on a field of 24 by 24, in the colour of the text. With a label it is a picture, else decoration. Icons of one
 * place alone are made there, so that other pages do not bring them.
 */
export const icon = (strokes: string) =>
  function Icon(given: ComponentProps<'svg'>) {
    return (
      // biome-ignore lint/a11y/noSvgWithoutTitle: it is decoration, or has a label
      <svg
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth={2}
        strokeLinecap="round"
        strokeLinejoin="round"
        {...(given['aria-label'] ? { role: 'img' } : { 'aria-hidden': true })}
        {...given}
      >
        <path d={strokes} />
      </svg>
    );
  };

const CIRCLE = 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0';

export const ArrowLeft = /*#__PURE__*/ icon('M20 12H4.5M11 5.5L4.5 12l6.5 6.5');
export const Check = /*#__PURE__*/ icon('M4.5 12.5l5 5L19.5 7');
export const ChevronDown = /*#__PURE__*/ icon('M6 9.5l6 6 6-6');
export const ChevronRight = /*#__PURE__*/ icon('M9.5 6l6 6-6 6');
export const ChevronUp = /*#__PURE__*/ icon('M6 14.5l6-6 6 6');
export const CircleAlert = /*#__PURE__*/ icon(`${CIRCLE}M12 7v6M12 16.5h.01`);
export const CircleCheck = /*#__PURE__*/ icon(`${CIRCLE}M8 12.3l2.8 2.8L16 9.5`);
/** The sign on the key of the same name. */
export const Command = /*#__PURE__*/ icon(
  'M9 9V6.5A2.5 2.5 0 1 0 6.5 9zM15 9h2.5A2.5 2.5 0 1 0 15 6.5zM15 15v2.5a2.5 2.5 0 1 0 2.5-2.5zM9 15H6.5A2.5 2.5 0 1 0 9 17.5zM9 9h6v6H9z',
);
export const Download = /*#__PURE__*/ icon('M12 3.5V15M7 10.5l5 5 5-5M4 20.5h16');
export const Inbox = /*#__PURE__*/ icon('M3.5 13.5L6.5 5h11l3 8.5v6h-17zM3.5 13.5H9l1.5 2.5h3l1.5-2.5h5.5');
export const Info = /*#__PURE__*/ icon(`${CIRCLE}M12 11v5.5M12 7.5h.01`);
export const Order = /*#__PURE__*/ icon('M6.5 4v16M3 16.5L6.5 20l3.5-3.5M12.5 5H21M12.5 10.5h6M12.5 16h3');
export const Pencil = /*#__PURE__*/ icon('M4 20l1-4.5L16.5 4l3.5 3.5L8.5 19zM14 6.5l3.5 3.5');
export const Rss = /*#__PURE__*/ icon('M5 5a14 14 0 0 1 14 14M5 11a8 8 0 0 1 8 8M6 18h.01');
export const Search = /*#__PURE__*/ icon('M4 10.5a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0M15.5 15.5l5 5');
export const TriangleAlert = /*#__PURE__*/ icon('M12 4L2.5 20.5h19zM12 10v4.5M12 17.5h.01');
export const X = /*#__PURE__*/ icon('M5.5 5.5l13 13M18.5 5.5l-13 13');
