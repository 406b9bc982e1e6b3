-- What is append-only stays so but for two things: an erased account's own words may be taken out of it, and traces of who
-- signed in are deleted when their time is up. Both are bound to what stands in the row itself, whoever asks.
CREATE FUNCTION words_in(row_of text) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE row_of
    WHEN 'Transition' THEN ARRAY['reason', 'answerEn', 'answerZh']
    WHEN 'AmendmentAnswer' THEN ARRAY['reason']
    WHEN 'IndicatorCorrection' THEN ARRAY['reason', 'note']
    ELSE ARRAY[]::text[] END
$$;

CREATE FUNCTION without_words(detail jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT (detail - ARRAY['reason', 'note']) #- '{before,note}'
$$;

CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was jsonb := to_jsonb(OLD);
  becomes jsonb;
  words text[] := words_in(TG_TABLE_NAME);
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF TG_TABLE_NAME = 'AuditEvent' AND (was ->> 'type') IN ('person.signedIn', 'person.signedOut', 'person.signedOutEverywhere')
      AND (was ->> 'at')::timestamptz < now() - interval '1 year' THEN RETURN OLD; END IF;
  ELSIF EXISTS (SELECT FROM "Person" p WHERE p.id = (was ->> 'personId')::int AND p."erasedAt" IS NOT NULL) THEN
    becomes := to_jsonb(NEW);
    IF TG_TABLE_NAME = 'AuditEvent' AND becomes = was || jsonb_build_object('detail', without_words(was -> 'detail'))
      THEN RETURN NEW; END IF;
    IF cardinality(words) > 0 AND becomes - words = was - words
      AND (SELECT bool_and(coalesce(becomes ->> word, '[…]') = '[…]') FROM unnest(words) AS word) THEN RETURN NEW; END IF;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;

-- Done with the rights of whoever owns the tables: the application itself may only add to them.
CREATE FUNCTION remove_recorded_words(person int) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  UPDATE "Transition" SET reason = NULL, "answerEn" = NULL, "answerZh" = NULL
    WHERE "personId" = person AND num_nonnulls(reason, "answerEn", "answerZh") > 0;
  UPDATE "AmendmentAnswer" SET reason = NULL WHERE "personId" = person AND reason IS NOT NULL;
  UPDATE "IndicatorCorrection" SET reason = '[…]', note = NULL WHERE "personId" = person;
  UPDATE "AuditEvent" SET detail = without_words(detail)
    WHERE "personId" = person AND detail <> without_words(detail);
$$;

CREATE FUNCTION delete_old_sign_ins() RETURNS SETOF bigint LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  DELETE FROM "AuditEvent" WHERE type IN ('person.signedIn', 'person.signedOut', 'person.signedOutEverywhere')
    AND at < now() - interval '1 year' RETURNING id
$$;
CREATE INDEX "AuditEvent_signed_at_idx" ON "AuditEvent" (at)
  WHERE type IN ('person.signedIn', 'person.signedOut', 'person.signedOutEverywhere');
