import { createHash } from 'node:crypto';

/** The public pages' style sheet. Its colours are those of the desk (`app/globals.css`), by the reader's own choice of light or dark. */
export const STYLESHEET = `:root {
  color-scheme: light dark;
  --paper: #fcfbf8; --ink: #1d1b18; --soft: #413d37; --muted: #625d54; --line: #e3dfd5; --accent: #1b4d89; --warn: #775500;
  --serif: "Source Serif 4", Charter, "Bitstream Charter", "Sitka Text", Cambria, "Noto Naskh Arabic", "Noto Serif", Georgia, serif;
  --sans: ui-sans-serif, system-ui, "Noto Sans", "Noto Sans Arabic", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #171614; --ink: #ebe7de; --soft: #c9c3b8; --muted: #a59e92; --line: #34302b; --accent: #94bdf0; --warn: #dfba66; }
}
*, ::before, ::after { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; padding: 0 1.25rem; max-width: 44rem; font: 0.875rem/1.5 var(--sans); overflow-wrap: break-word; }
a { color: var(--accent); text-underline-offset: 0.15em; text-decoration-thickness: 1px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 2px; }
h1, h2, p, ul, ol { margin: 0; }
h1, h2 { text-wrap: balance; }
.skip { position: absolute; inset-inline-start: -100vw; }
.skip:focus { position: static; display: inline-block; padding: 0.75rem 0; }
.masthead { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 0.25rem 1rem; padding: 1.25rem 0 0.9rem; border-bottom: 1px solid var(--ink); }
.masthead .name { font: 700 1.375rem/1.2 var(--serif); letter-spacing: -0.01em; color: var(--ink); text-decoration: none; }
.masthead nav { display: flex; gap: 1.25rem; }
.masthead nav a, .foot nav a { display: inline-block; padding: 0.35rem 0; }
main { display: block; padding: 1.75rem 0 3rem; min-height: 60vh; }
.quiet { font: 600 0.8125rem/1.4 var(--sans); color: var(--muted); margin-bottom: 0.5rem; }
.topic { font: 700 1.75rem/1.2 var(--serif); margin-bottom: 0.5rem; }
.correction { border-inline-start: 3px solid var(--accent, currentColor); padding: 0.35rem 0.9rem; margin: 1rem 0; }
.empty { font: 1.1875rem/1.6 var(--serif); color: var(--soft); max-width: 34rem; padding-top: 1rem; }
.latest { list-style: none; padding: 0; }
.latest > li { padding: 1.4rem 0 1.5rem; border-bottom: 1px solid var(--line); }
.latest > li:last-child { border-bottom: 0; }
.latest h2 { font: 600 1.375rem/1.25 var(--serif); letter-spacing: -0.005em; }
.latest > li:first-child h2 { font-size: clamp(1.75rem, 5vw, 2.25rem); line-height: 1.15; letter-spacing: -0.015em; }
.latest h2 a { color: inherit; text-decoration: none; }
.latest h2 a:hover { text-decoration: underline; }
.latest .summary { margin-top: 0.45rem; font: 1.0625rem/1.5 var(--serif); color: var(--soft); }
.latest .meta { margin-top: 0.6rem; }
.meta { color: var(--muted); font-size: 0.8125rem; font-variant-numeric: tabular-nums; display: flex; flex-wrap: wrap; gap: 0 1rem; }
.meta .changed { color: var(--warn); font-weight: 600; }
.story h1 { font: 700 clamp(1.875rem, 6vw, 2.75rem)/1.12 var(--serif); letter-spacing: -0.02em; }
.story .dek { margin-top: 0.9rem; font: 1.25rem/1.45 var(--serif); color: var(--soft); }
.story .byline { margin-top: 1.1rem; font-weight: 600; }
.story header .meta { margin-top: 0.35rem; padding-bottom: 1.1rem; border-bottom: 1px solid var(--line); }
.body { margin: 1.6rem 0 2.5rem; font: 1.1875rem/1.6 var(--serif); hanging-punctuation: first; }
.body > * + * { margin-top: 1em; }
.body h2 { font: 700 1.3125rem/1.3 var(--serif); margin-top: 1.6em; }
.body h2 + * { margin-top: 0.5em; }
.body blockquote { margin-inline: 0; padding-inline-start: 1.1rem; border-inline-start: 3px solid var(--line); color: var(--soft); }
.body blockquote p + p { margin-top: 0.75em; }
.body ul, .body ol { padding-inline-start: 1.3rem; }
.body ol { padding-inline-start: 1.9rem; font-variant-numeric: tabular-nums; }
.body li + li, .body li > ul, .body li > ol { margin-top: 0.35em; }
.body pre { overflow-x: auto; font: 0.9375rem/1.5 ui-monospace, "Noto Sans Mono", monospace; }
.body table { display: block; overflow-x: auto; border-collapse: collapse; font: 0.9375rem/1.4 var(--sans); font-variant-numeric: tabular-nums; }
.body figure { margin-inline: 0; padding: 0.6rem 0; border-block: 1px solid var(--line); font: 0.875rem/1.45 var(--sans); overflow-wrap: anywhere; }
.body figure::before { content: "Picture"; display: block; font-weight: 600; font-size: 0.8125rem; color: var(--muted); }
.body figcaption { margin-top: 0.25rem; color: var(--soft); }
.body .credit { color: var(--muted); }
.body td, .body th { padding-block: 0.4rem; padding-inline: 0 1rem; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
.body :is(td, th).figure { text-align: end; }
.body th { font-weight: 600; }
.body thead :is(th, td) { vertical-align: bottom; border-bottom-color: var(--muted); }
.note { padding: 0.9rem 0; border-top: 1px solid var(--line); }
.note h2 { font: 600 0.8125rem/1.4 var(--sans); color: var(--muted); }
.note p { margin-top: 0.2rem; }
.note .credit { color: var(--muted); }
.inline { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0.15rem 1.25rem; margin-top: 0.2rem; }
.notice { padding: 2rem 0; max-width: 34rem; }
.notice h1 { font: 700 1.875rem/1.2 var(--serif); letter-spacing: -0.01em; }
.notice p { margin-top: 0.9rem; font: 1.0625rem/1.6 var(--serif); }
.foot { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 0.25rem 2rem; padding: 0.9rem 0 2.5rem; border-top: 1px solid var(--line); color: var(--muted); font-size: 0.8125rem; }
.foot a { color: inherit; }
.foot nav { display: flex; gap: 1.25rem; }
@media print { .masthead nav, .foot nav, .skip { display: none; } }
`;

/** Named by its content, so that it can be kept for good. */
export const STYLESHEET_PATH = `/reader.css?v=${createHash('sha256').update(STYLESHEET).digest('hex').slice(0, 12)}`;
