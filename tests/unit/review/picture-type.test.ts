import { expect, test } from 'vitest';
import { pictureType } from '@/lib/review/pictures/type';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

test('pictures are known by their first bytes; what can hold a program, or is none, is not', () => {
  const kinds = {
    '\xff\xd8\xff\xe0\0\x10JFIF': 'image/jpeg',
    '\x89PNG\r\n\x1a\n\0\0\0\rIHDR': 'image/png',
    GIF89a: 'image/gif',
    'RIFF\x24\0\0\0WEBPVP8 ': 'image/webp',
    '\0\0\0 ftypavif\0\0\0\0': 'image/avif',
    '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)">': null,
    '<!DOCTYPE html><html>': null,
    '<script>WEBP</script>': null,
    '\0\0\0 ftypmp42': null,
    '': null,
  };
  for (const [body, type] of Object.entries(kinds)) expect(pictureType(bytes(body))).toBe(type);
});
