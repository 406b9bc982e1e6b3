-- What the secretariat says on the pages about accessibility, privacy and who is responsible, in place of the usual text.
CREATE TABLE "SiteText" (
    "page" TEXT NOT NULL,
    "en" TEXT NOT NULL,
    "zh" TEXT NOT NULL,

    CONSTRAINT "SiteText_pkey" PRIMARY KEY ("page"),
    CONSTRAINT "SiteText_page_known" CHECK ("page" IN ('accessibility', 'privacy', 'imprint'))
);
