-- The search document has words alone. PostgreSQL's reader of texts makes one word of his/her, of example.com and of 3.5, a negative
-- number of a day in 2026-11-23, and of Bin-Salman three, so that neither these words nor phrases with them were found.
CREATE FUNCTION words_of(written text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT to_tsvector('simple', translate(unaccent(written), $marks$!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~$marks$, repeat(' ', 32)))
$$;

-- The text is cut because a tsvector holds one megabyte at most.
CREATE FUNCTION article_words(title text, dek text, byline text, caption text, credit text, body text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT setweight(words_of(title), 'A') || setweight(words_of(concat_ws(' ', dek, byline, caption, credit)), 'B') ||
    setweight(words_of(left(body, 100000)), 'C')
$$;

-- Phrases are found by an index of neighbouring words (docs/adr/0023-queue-order.md): the full-text index knows which words a text has,
-- not where, and of a phrase of frequent words gives every text that has them all, each to be read. A pair is one of 2^18 numbers: few
-- enough for a small index, so many that a pair shares its number with few others, which the search itself then leaves out.
CREATE FUNCTION word_pairs(document tsvector) RETURNS integer[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT ('x' || left(md5(word || ' ' || next), 5))::bit(18)::integer), '{}')
  FROM (
    SELECT lexeme AS word, place, lead(lexeme) OVER in_order AS next, lead(place) OVER in_order AS place_of_next
    FROM unnest(document) AS word(lexeme, places, weights), unnest(places) AS place
    WINDOW in_order AS (ORDER BY place)) placed
  WHERE place_of_next = place + 1
$$;

-- As generated columns all rows are written once, with no second version of each; from then on the trigger keeps them, since generated
-- columns of a table with triggers would be made anew at every update.
ALTER TABLE "Article" DROP COLUMN search;
ALTER TABLE "Article"
  ADD COLUMN search tsvector GENERATED ALWAYS AS (article_words(title, dek, byline, caption, credit, text)) STORED;
ALTER TABLE "Article" ALTER COLUMN search DROP EXPRESSION;
ALTER TABLE "Article" ADD COLUMN "wordPairs" integer[] GENERATED ALWAYS AS (word_pairs(search)) STORED;
ALTER TABLE "Article" ALTER COLUMN "wordPairs" DROP EXPRESSION;
CREATE INDEX "Article_search_idx" ON "Article" USING gin (search);
CREATE INDEX "Article_wordPairs_idx" ON "Article" USING gin ("wordPairs");

CREATE OR REPLACE FUNCTION article_search_document() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search := article_words(NEW.title, NEW.dek, NEW.byline, NEW.caption, NEW.credit, NEW.text);
  NEW."wordPairs" := word_pairs(NEW.search);
  RETURN NEW;
END $$;
