import 'next-auth';

declare module 'next-auth' {
  /** What a provider of ours gives next-auth for a person whom it admits. */
  interface User {
    id: string;
    sessionVersion: number;
  }
}
