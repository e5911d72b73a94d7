import { icon } from '../../ui/icon';

export const ArrowDown = /*#__PURE__*/ icon('M12 4v15.5M5.5 13l6.5 6.5 6.5-6.5');
export const ArrowUp = /*#__PURE__*/ icon('M12 20V4.5M5.5 11L12 4.5l6.5 6.5');
export const Linked = /*#__PURE__*/ icon(
  'M10 14a4 4 0 0 0 5.7 0l3.6-3.6a4 4 0 0 0-5.7-5.7L12 6.3M14 10a4 4 0 0 0-5.7 0l-3.6 3.6a4 4 0 0 0 5.7 5.7L12 17.7',
);
export const Deeper = /*#__PURE__*/ icon('M4 5h16M11 10h9M11 14h9M4 19h16M4 9l3.5 3L4 15');
export const LessDeep = /*#__PURE__*/ icon('M4 5h16M11 10h9M11 14h9M4 19h16M7.5 9L4 12l3.5 3');
export const Redo = /*#__PURE__*/ icon('M15 5l5 5-5 5M20 10H10a5.5 5.5 0 0 0 0 11h3');
export const Undo = /*#__PURE__*/ icon('M9 5l-5 5 5 5M4 10h10a5.5 5.5 0 0 1 0 11h-3');
