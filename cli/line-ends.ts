/**
 * Maps places of a text whose line ends were made LF back to the text as it was given.
 * @param given with LF, CRLF or CR ends
 * @returns the place in `given` of a place in the LF text, both in UTF-16 units
 */
export function lineEndPlaces(given: string): (place: number) => number {
  const pairs: number[] = [];
  for (let at = given.indexOf('\r\n'); at !== -1; at = given.indexOf('\r\n', at + 2)) pairs.push(at - pairs.length);
  return (place) => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[middle] as number) < place) low = middle + 1;
      else high = middle;
    }
    return place + low;
  };
}
