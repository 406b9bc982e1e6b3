-- A text as it is searched, by its letters: whatever their case, accents, width or form, without apostrophes and what
-- nobody sees; blanks and dashes are one blank. The same as lib/text/fold.ts, by table and not by locale, so that an index
-- on it holds on every server.
CREATE FUNCTION fold(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT btrim(regexp_replace(
    replace(replace(replace(replace(replace(replace(replace(replace(
      translate(
        regexp_replace(normalize($1, NFKD), '[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a\ufe20-\ufe2f\u00ad\u061c\u115f\u1160\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff''\u2018\u2019\u201b\u02b9\u02bb\u02bc\u02be\u02bf`]', '', 'g'),
        'ABCDEFGHIJKLMNOPQRSTUVWXYZΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЂЄЅІЈЉЊЋЏҐŁØĐĦŦŊƏÐıłøđħŧŋəðςſ',
        'abcdefghijklmnopqrstuvwxyzαβγδεζηθικλμνξοπρστυφχψωабвгдежзийклмнопрстуфхцчшщъыьэюяђєѕіјљњћџґlodhtnedilodhtnedσs'),
      'ß', 'ss'), 'ẞ', 'ss'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'), 'þ', 'th'), 'Þ', 'th'),
    '[\u0009-\u000d \u1680\u2028\u2029\u2010-\u2015\u2212-]+', ' ', 'g'))
$$;

-- What a project is found by: its code, title and summary, in both languages.
CREATE INDEX "Project_folded_trgm" ON "Project" USING gin (fold(
  "code" || ' ' || coalesce("titleEn", '') || ' ' || coalesce("titleZh", '') || ' ' || coalesce("summaryEn", '') || ' ' || coalesce("summaryZh", '')
) gin_trgm_ops);
