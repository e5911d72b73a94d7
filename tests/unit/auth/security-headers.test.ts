import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy, securityHeaders } from '@/lib/auth/security-headers';

const NONCE = 'bm9uY2Vub25jZW5vbmNlbg==';
const parse = (policy: string) =>
  new Map(policy.split('; ').map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1)] as const));
const production = parse(contentSecurityPolicy({ nonce: NONCE, development: false, https: true }));

describe('the content security policy', () => {
  test('runs no script but those with this response’s nonce and what they load', () => {
    expect(production.get('script-src')).toEqual(["'self'", `'nonce-${NONCE}'`, "'strict-dynamic'"]);
  });

  test('takes no inline style element and evaluates nothing', () => {
    expect(production.get('style-src')).toEqual(["'self'", `'nonce-${NONCE}'`]);
    const elsewhere = [...production].filter(([name]) => name !== 'style-src-attr').flatMap(([, sources]) => sources);
    expect(elsewhere).not.toContain("'unsafe-inline'");
    expect(elsewhere).not.toContain("'unsafe-eval'");
  });

  test.each(['default-src', 'object-src', 'base-uri', 'frame-ancestors'])('has %s none', (name) => {
    expect(production.get(name)).toEqual(["'none'"]);
  });

  test('loads from and sends to no other site', () => {
    const sources = [...production.values()].flat().filter((source) => !source.startsWith("'"));
    expect(sources).toEqual(['data:']);
    expect(production.get('form-action')).toEqual(["'self'"]);
  });

  test('lets only the development server evaluate code', () => {
    const development = parse(contentSecurityPolicy({ nonce: NONCE, development: true, https: false }));
    expect(development.get('script-src')).toContain("'unsafe-eval'");
  });

  test('asks for HTTPS only where the desk is served over it, or a plain desk could not be used at all', () => {
    expect(production.has('upgrade-insecure-requests')).toBe(true);
    const plain = contentSecurityPolicy({ nonce: NONCE, development: false, https: false });
    expect(plain).not.toContain('upgrade-insecure-requests');
    expect(new Map(securityHeaders({ https: false })).has('Strict-Transport-Security')).toBe(false);
    expect(new Map(securityHeaders({ https: true })).get('Strict-Transport-Security')).toMatch(/^max-age=\d{8,}$/);
  });

  test('comes with a referrer policy under which browsers still name our own origin', () => {
    expect(new Map(securityHeaders({ https: true })).get('Referrer-Policy')).toBe('same-origin');
  });
});
