import { describe, expect, test } from 'vitest';
import { AheadStore } from '@/components/review/flow/ahead-store';

const view = (id: string) => ({ id, title: 'Read' });
/** A server whose answers come when they are let go. */
function server() {
  const asked: string[] = [];
  const waiting: (() => void)[] = [];
  const read = (id: string) => {
    asked.push(id);
    return new Promise<ReturnType<typeof view>>((answer) => waiting.push(() => answer(view(id))));
  };
  const answer = async () => {
    await new Promise((asking) => setTimeout(asking));
    for (const go of waiting.splice(0)) go();
    await new Promise((done) => setTimeout(done));
  };
  return { asked, read, answer };
}

describe('an article read ahead', () => {
  test('is asked for once, however often it is wanted while it is on its way', async () => {
    const { asked, read, answer } = server();
    const views = new AheadStore(read);
    views.ahead('a');
    views.ahead('a');
    await answer();
    views.ahead('a');
    await answer();
    expect(asked).toEqual(['a']);
    expect(views.get('a')).toEqual(view('a'));
  });

  test('that is on its way when it changes is read again afterwards', async () => {
    const { asked, read, answer } = server();
    const views = new AheadStore(read);
    views.ahead('a');
    const again = views.reread('a');
    await answer();
    await answer();
    await again;
    expect(asked).toEqual(['a', 'a']);
  });

  test('that is shown changed before the server has confirmed it stays so, also where it is read meanwhile', async () => {
    const { read, answer } = server();
    const views = new AheadStore(read, view('a'));
    const meanwhile = views.reread('a');
    const end = views.amend('a', (now) => ({ ...now, title: 'Changed' }));
    expect(views.get('a')?.title).toBe('Changed');
    await answer();
    await meanwhile;
    expect(views.get('a')?.title).toBe('Changed');
    end(true);
    expect(views.get('a')?.title).toBe('Changed');
    const after = views.reread('a');
    await answer();
    await after;
    expect(views.get('a')?.title).toBe('Read');
  });

  test('is as it was read once that is refused, also where the server cannot be asked again', () => {
    const views = new AheadStore(server().read, view('a'));
    const end = views.amend('a', (now) => ({ ...now, title: 'Changed' }));
    end(false);
    expect(views.get('a')?.title).toBe('Read');
  });

  test('shows two changes that are under way at once, and the other one when either has ended', () => {
    const views = new AheadStore(server().read, view('a'));
    const adds = (word: string) => (now: ReturnType<typeof view>) =>
      now.title.includes(word) ? now : { ...now, title: `${now.title} ${word}` };
    const first = views.amend('a', adds('one'));
    const second = views.amend('a', adds('two'));
    expect(views.get('a')?.title).toBe('Read one two');
    first(true);
    expect(views.get('a')?.title).toBe('Read one two');
    views.put({ id: 'a', title: 'Read one' });
    expect(views.get('a')?.title).toBe('Read one two');
    second(false);
    expect(views.get('a')?.title).toBe('Read one');
  });
});
