import { describe, expect, test } from 'vitest';
import { movableKeys } from '@/components/keys/key-words';
import { commandOf, KEYS, type KeyCommand, type KeyHandlers, keyOf } from '@/components/keys/keys';
import { placeOf } from '@/components/keys/places';
import { SECTIONS } from '@/components/shell/sections';

const press = (key: string, more: Partial<Parameters<typeof commandOf>[0]> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  repeat: false,
  ...more,
});
const nothing = () => {};
const handlers: KeyHandlers = { next: nothing, approve: nothing, undo: nothing, help: nothing, suggestion: nothing };

describe('g and a letter', () => {
  const places = [{ href: '/history', label: 'History', key: 'h' }];

  test('lead to a page, for a moment', () => {
    expect(placeOf(places, 'h', 200)?.href).toBe('/history');
    expect(placeOf(places, 'h', 5_000)).toBeNull();
    expect(placeOf(places, 'h', null)).toBeNull();
    expect(placeOf(places, 'y', 200)).toBeNull();
  });

  test('are another for every page', () => {
    expect(new Set(SECTIONS.map(({ key }) => key)).size).toBe(SECTIONS.length);
  });
});

test('Ctrl or Cmd with K finds acts by name, also with one-letter keys off', () => {
  expect(commandOf(press('k', { ctrlKey: true }), { palette: nothing }, false)).toBe('palette');
  expect(commandOf(press('k', { metaKey: true }), { palette: nothing }, true)).toBe('palette');
});

describe('a key that was moved', () => {
  test('means what the desk has on the other one, and its own place nothing', () => {
    const layout = { a: 'ö' };
    expect(commandOf(press('ö'), handlers, true, layout)).toBe('approve');
    expect(commandOf(press('a'), handlers, true, layout)).toBeNull();
    expect(commandOf(press('j'), handlers, true, layout)).toBe('next');
    expect(commandOf(press('z', { ctrlKey: true }), handlers, true, { z: 'ö' })).toBe('undo');
  });

  test('can be any that a command has, but for those with a name and the digits', () => {
    const fixed = Object.values(KEYS)
      .flatMap(({ keys }) => [...keys])
      .filter((key) => !movableKeys().some((one) => one.key === key.toLowerCase()));
    expect(fixed.filter((key) => !/^([1-9]|Enter|Escape|Backspace|Delete|Arrow(Up|Down))$/.test(key))).toEqual([]);
  });
});

describe('a key press', () => {
  test('means the command of the table', () => {
    expect(commandOf(press('a'), handlers, true)).toBe('approve');
    expect(commandOf(press('?', { shiftKey: true }), handlers, true)).toBe('help');
    expect(commandOf(press('7'), handlers, true)).toBe('suggestion');
  });

  test('means nothing where the page does not handle its command', () => {
    expect(commandOf(press('x'), handlers, true)).toBeNull();
  });

  test('is left to the browser with Ctrl, Cmd or Alt, but for undoing', () => {
    for (const modifier of ['ctrlKey', 'metaKey'] as const) {
      expect(commandOf(press('a', { [modifier]: true }), handlers, true)).toBeNull();
      expect(commandOf(press('z', { [modifier]: true }), handlers, true)).toBe('undo');
      expect(commandOf(press('z', { [modifier]: true, shiftKey: true }), handlers, true)).toBeNull();
    }
    expect(commandOf(press('a', { altKey: true }), handlers, true)).toBeNull();
  });

  test('means nothing when one-letter keys are off, but Ctrl-Z still undoes', () => {
    expect(commandOf(press('a'), handlers, false)).toBeNull();
    expect(commandOf(press('z'), handlers, false)).toBeNull();
    expect(commandOf(press('z', { ctrlKey: true }), handlers, false)).toBe('undo');
  });

  test('held down moves on, but decides only once', () => {
    expect(commandOf(press('j', { repeat: true }), handlers, true)).toBe('next');
    expect(commandOf(press('a', { repeat: true }), handlers, true)).toBeNull();
    expect(commandOf(press('z', { ctrlKey: true, repeat: true }), handlers, true)).toBeNull();
  });
});

test('no two commands of the article page share a key', () => {
  const onSourcePage: KeyCommand[] = ['nextLine', 'previousLine', 'confirmLine', 'refuseLine', 'newRule'];
  const onClusterPages: KeyCommand[] = [
    ...(['nextCluster', 'previousCluster', 'nextMember', 'previousMember'] as const),
    ...(['mergeCluster', 'takeOut', 'takeUpdate'] as const),
  ];
  const elsewhere: KeyCommand[] = ['open', 'notDuplicates', ...onSourcePage, ...onClusterPages];
  const commands = (Object.keys(KEYS) as KeyCommand[]).filter((command) => !elsewhere.includes(command));
  const keys = commands.flatMap((command) => [...KEYS[command].keys]);
  expect(new Set(keys).size).toBe(keys.length);
});

test('a button names its shortcut as ARIA writes it', () => {
  expect(keyOf('approveAndPublish')).toEqual({ keyHint: '⇧P', 'aria-keyshortcuts': 'Shift+P' });
});
