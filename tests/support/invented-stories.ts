const WORDS =
  `amber anchor apple arch autumn baker barley basin beacon bell birch boat bread brick bridge candle canvas cedar chalk
  cherry clay cloud clover coal coast copper cotton crane creek cedar dawn deer dome drum dust eagle elm ember fern field flint flour
  forge fox frost garden glass gold grain grove harbour harp hazel hedge heron hill honey horn ice iron ivory ivy jetty kettle lake lamp
  lark lemon lily lime linen loom maple marsh meadow mill mint mist moss oak oar olive onion orchard otter owl palm path pear pearl pebble
  pepper pine plum pond poppy quarry quill rain raven reed ridge river robin rope rose sage sail salt sand seed shell silk silver slate
  smoke snow spice spring spruce stone storm straw sugar swan thorn thyme tide timber tower vale vine walnut wave wharf wheat willow wind
  wolf wool yarn`.split(/\s+/);

/** An invented story of random words, which shares no sentence with another one of these; the same number is the same story. */
export function storyOf(number: number): string[] {
  let state = number * 7919 + 17;
  const next = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return WORDS[(state >>> 8) % WORDS.length] ?? 'word';
  };
  const phrase = (length: number) => {
    const words = Array.from({ length }, next).join(' ');
    return words.charAt(0).toUpperCase() + words.slice(1);
  };
  return [phrase(7), '', ...Array.from({ length: 7 }, () => `${phrase(16)}.`)];
}
