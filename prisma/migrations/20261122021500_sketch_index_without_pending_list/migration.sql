-- New entries of a GIN index wait in a list that every search reads from end to end, up to 4 MB of it after a bulk import; an article's
-- search looks up some forty values, and would read it as often. Without the list an insert costs forty entries, some microseconds each.
ALTER INDEX "Article_sketch_idx" SET (fastupdate = off);
DO $$ BEGIN PERFORM gin_clean_pending_list('"Article_sketch_idx"'::regclass); END $$;
