import type { Result } from '@/lib/result';

export type InletAt = { inletId: string; revision: number };
export type InletEdit = InletAt & { url: string; everyMinutes: number | null; fetchesPages: boolean };

/** What the feeds of a source can be asked to do. */
export type InletActions = {
  edit: (input: InletEdit) => Promise<Result<void>>;
  switchInlet: (input: InletAt & { active: boolean }) => Promise<Result<void>>;
  remove: (input: InletAt) => Promise<Result<void>>;
  pollNow: (inletId: string) => Promise<Result<void>>;
};

/** Changing feeds is the admins', having one polled the editors'. */
export type MayOnInlets = { edit: boolean; poll: boolean };
