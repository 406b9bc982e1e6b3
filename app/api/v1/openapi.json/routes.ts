import type { Method, Route } from "@/lib/openapi/document";
import type { Endpoint } from "../../pipeline";
import * as announcement from "../announcement/route";
import * as answersByToken from "../answers/[token]/route";
import * as assessmentsById from "../assessments/[id]/route";
import * as assessments from "../assessments/route";
import * as followedCalendar from "../calendars/[key]/calendar.ics/route";
import * as clustersByCodeBoard from "../clusters/[code]/board/route";
import * as commentsById from "../comments/[id]/route";
import * as feed from "../feeds/[kind]/[name]/route";
import * as feedOfAll from "../feeds/all/route";
import * as invitationsByIdLink from "../invitations/[id]/link/route";
import * as invitationsByIdMoves from "../invitations/[id]/moves/route";
import * as invitationsById from "../invitations/[id]/route";
import * as invitationsImport from "../invitations/import/route";
import * as invitations from "../invitations/route";
import * as invitationsTemplateXlsx from "../invitations/template.xlsx/route";
import * as mailsByIdHtml from "../mails/[id]/html/route";
import * as mailsByIdMoves from "../mails/[id]/moves/route";
import * as mails from "../mails/route";
import * as mailsTrials from "../mails/trials/route";
import * as matchingPortfolio from "../matching/portfolio/route";
import * as matchingWeightsEffect from "../matching/weights/effect/route";
import * as matchingWeights from "../matching/weights/route";
import * as meAddress from "../me/address/route";
import * as meCalendar from "../me/calendar/route";
import * as meConfirmation from "../me/confirmation/route";
import * as meErasure from "../me/erasure/route";
import * as meExportHtml from "../me/export.html/route";
import * as meExportJson from "../me/export.json/route";
import * as meIdentitiesById from "../me/identities/[id]/route";
import * as meIdentities from "../me/identities/route";
import * as meInbox from "../me/inbox/route";
import * as meMailProjectsByCode from "../me/mail/projects/[code]/route";
import * as meMail from "../me/mail/route";
import * as meNotificationsByIdMoves from "../me/notifications/[id]/moves/route";
import * as meNotificationsRead from "../me/notifications/read/route";
import * as meNotifications from "../me/notifications/route";
import * as meNotificationsSeen from "../me/notifications/seen/route";
import * as mePasskeysById from "../me/passkeys/[id]/route";
import * as mePasskeysOptions from "../me/passkeys/options/route";
import * as mePasskeys from "../me/passkeys/route";
import * as mePassword from "../me/password/route";
import * as me from "../me/route";
import * as meSecondFactorRecoveryCodes from "../me/second-factor/recovery-codes/route";
import * as meSecondFactor from "../me/second-factor/route";
import * as meSessionsById from "../me/sessions/[id]/route";
import * as meSessions from "../me/sessions/route";
import * as meTokensById from "../me/tokens/[id]/route";
import * as meTokens from "../me/tokens/route";
import * as meWorkCount from "../me/work/count/route";
import * as meWork from "../me/work/route";
import * as openData from "../open-data/[file]/route";
import * as peopleByIdRolesByRole from "../people/[id]/roles/[role]/route";
import * as peopleById from "../people/[id]/route";
import * as people from "../people/route";
import * as picturesByFile from "../pictures/[file]/route";
import * as placesBySlug from "../places/[slug]/route";
import * as placesBySlugStandIn from "../places/[slug]/stand-in/route";
import * as places from "../places/route";
import * as profilesBySlugDraftMoves from "../profiles/[slug]/draft/moves/route";
import * as profilesBySlugDraft from "../profiles/[slug]/draft/route";
import * as linkedPlace from "../profiles/[slug]/linked-data/route";
import * as profilesBySlugMatches from "../profiles/[slug]/matches/route";
import * as profilesBySlugPicturesByIdFile from "../profiles/[slug]/pictures/[id]/file/route";
import * as profilesBySlugPicturesById from "../profiles/[slug]/pictures/[id]/route";
import * as profilesBySlugPictures from "../profiles/[slug]/pictures/route";
import * as profilesBySlugRevisionsByNumber from "../profiles/[slug]/revisions/[number]/route";
import * as profilesBySlugRevisions from "../profiles/[slug]/revisions/route";
import * as profilesBySlug from "../profiles/[slug]/route";
import * as profilesBySlugSheetPdf from "../profiles/[slug]/sheet.pdf/route";
import * as profilesBySlugSuggestionsByOther from "../profiles/[slug]/suggestions/[other]/route";
import * as profilesBySlugSuggestions from "../profiles/[slug]/suggestions/route";
import * as profilesExchange from "../profiles/exchange/route";
import * as profilesRevisions from "../profiles/revisions/route";
import * as profiles from "../profiles/route";
import * as projectsByCodeAmendmentsByNumberAnswers from "../projects/[code]/amendments/[number]/answers/route";
import * as projectsByCodeAmendmentsByNumberMoves from "../projects/[code]/amendments/[number]/moves/route";
import * as projectsByCodeAmendmentsByNumber from "../projects/[code]/amendments/[number]/route";
import * as projectsByCodeAmendments from "../projects/[code]/amendments/route";
import * as projectsByCodeAssessments from "../projects/[code]/assessments/route";
import * as projectsByCodeCheck from "../projects/[code]/check/route";
import * as projectsByCodeConditionsById from "../projects/[code]/conditions/[id]/route";
import * as projectsByCodeConditions from "../projects/[code]/conditions/route";
import * as projectsByCodeDocumentsById from "../projects/[code]/documents/[id]/route";
import * as projectsByCodeDocumentsByIdVersionsByNumber from "../projects/[code]/documents/[id]/versions/[number]/route";
import * as projectsByCodeDocumentsByIdVersions from "../projects/[code]/documents/[id]/versions/route";
import * as projectsByCodeDocuments from "../projects/[code]/documents/route";
import * as projectsByCodeEndorsementsBySlug from "../projects/[code]/endorsements/[slug]/route";
import * as projectsByCodeEndorsements from "../projects/[code]/endorsements/route";
import * as projectsByCodeFinalReportTakings from "../projects/[code]/final-report/adoptions/route";
import * as projectsByCodeFinalReport from "../projects/[code]/final-report/route";
import * as projectsByCodeIndicatorsByKeyValuesById from "../projects/[code]/indicators/[key]/values/[id]/route";
import * as projectsByCodeIndicatorsByKeyValues from "../projects/[code]/indicators/[key]/values/route";
import * as projectsByCodeIndicators from "../projects/[code]/indicators/route";
import * as linkedProject from "../projects/[code]/linked-data/route";
import * as meetingAnswers from "../projects/[code]/meetings/[id]/answers/route";
import * as projectsByCodeMeetingsByIdInvitationIcs from "../projects/[code]/meetings/[id]/invitation.ics/route";
import * as projectsByCodeMeetingsById from "../projects/[code]/meetings/[id]/route";
import * as projectsByCodeMeetings from "../projects/[code]/meetings/route";
import * as projectsByCodeMergersByIdAnswers from "../projects/[code]/mergers/[id]/answers/route";
import * as projectsByCodeMergers from "../projects/[code]/mergers/route";
import * as projectsByCodeMilestonesById from "../projects/[code]/milestones/[id]/route";
import * as projectsByCodeMilestones from "../projects/[code]/milestones/route";
import * as projectsByCodePartnersBySlug from "../projects/[code]/partners/[slug]/route";
import * as projectsByCodePartners from "../projects/[code]/partners/route";
import * as projectsByCodePlanBySection from "../projects/[code]/plan/[section]/route";
import * as projectsByCodePlan from "../projects/[code]/plan/route";
import * as projectsByCodeRhythm from "../projects/[code]/reporting-interval/route";
import * as projectsByCodeRound from "../projects/[code]/round/route";
import * as projectsByCode from "../projects/[code]/route";
import * as projectsByCodeSheetPdf from "../projects/[code]/sheet.pdf/route";
import * as projectsByCodeSimilar from "../projects/[code]/similar/route";
import * as projectsByCodeTransitions from "../projects/[code]/transitions/route";
import * as projectsByCodeUpdatesPartsBySlug from "../projects/[code]/updates/parts/[slug]/route";
import * as projectsByCodeUpdatesParts from "../projects/[code]/updates/parts/route";
import * as projectsByCodeUpdates from "../projects/[code]/updates/route";
import * as projectsByCodeVersionsByNumberActionPlanPdf from "../projects/[code]/versions/[number]/action-plan.pdf/route";
import * as projectsByCodeVersionsByNumberDifference from "../projects/[code]/versions/[number]/difference/route";
import * as projectsByCodeVersionsByNumber from "../projects/[code]/versions/[number]/route";
import * as projectsByCodeVersions from "../projects/[code]/versions/route";
import * as projectsByCodeWorkingCopy from "../projects/[code]/working-copy/route";
import * as projects from "../projects/route";
import * as roundsById from "../rounds/[id]/route";
import * as rounds from "../rounds/route";
import * as search from "../search/route";
import * as searchSuggestions from "../search/suggestions/route";
import * as settings from "../settings/route";
import * as system from "../system/route";
import * as taxonomyByListByCode from "../taxonomy/[list]/[code]/route";
import * as taxonomy from "../taxonomy/route";
import * as threadsByIdComments from "../threads/[id]/comments/route";
import * as trackingBoard from "../tracking/board/route";
import * as trackingCards from "../tracking/cards/route";
import * as trackingPictures from "../tracking/charts/route";
import * as trackingReport from "../tracking/report/route";
import * as trackingTableCsv from "../tracking/table/csv/route";
import * as trackingTable from "../tracking/table/route";
import * as trackingTableXlsx from "../tracking/table/xlsx/route";
import * as trackingTimeline from "../tracking/timeline/route";
import * as unsubscribeByToken from "../unsubscribe/[token]/route";
import * as viewsByCode from "../views/[code]/route";
import * as views from "../views/route";
import * as openapiJson from "./route";

/** Every route of the API by its path; a test compares it with the files. */
const MODULES: Record<string, Partial<Record<Method, Endpoint>>> = {
  "/clusters/{code}/board": clustersByCodeBoard,
  "/comments/{id}": commentsById,
  "/mails": mails,
  "/mails/trials": mailsTrials,
  "/mails/{id}/html": mailsByIdHtml,
  "/mails/{id}/moves": mailsByIdMoves,
  "/answers/{token}": answersByToken,
  "/me/inbox": meInbox,
  "/me/address": meAddress,
  "/me/calendar": meCalendar,
  "/calendars/{key}/calendar.ics": followedCalendar,
  "/me/mail": meMail,
  "/me/mail/projects/{code}": meMailProjectsByCode,
  "/me/notifications/{id}/moves": meNotificationsByIdMoves,
  "/unsubscribe/{token}": unsubscribeByToken,
  "/invitations/{id}/link": invitationsByIdLink,
  "/invitations/{id}/moves": invitationsByIdMoves,
  "/invitations/{id}": invitationsById,
  "/invitations/import": invitationsImport,
  "/invitations/template.xlsx": invitationsTemplateXlsx,
  "/invitations": invitations,
  "/me/confirmation": meConfirmation,
  "/me/erasure": meErasure,
  "/me/export.html": meExportHtml,
  "/me/export.json": meExportJson,
  "/me/notifications": meNotifications,
  "/me/notifications/seen": meNotificationsSeen,
  "/me/notifications/read": meNotificationsRead,
  "/matching/portfolio": matchingPortfolio,
  "/matching/weights": matchingWeights,
  "/matching/weights/effect": matchingWeightsEffect,
  "/me": me,
  "/me/password": mePassword,
  "/me/identities/{id}": meIdentitiesById,
  "/me/identities": meIdentities,
  "/me/passkeys/{id}": mePasskeysById,
  "/me/passkeys/options": mePasskeysOptions,
  "/me/passkeys": mePasskeys,
  "/me/second-factor/recovery-codes": meSecondFactorRecoveryCodes,
  "/me/second-factor": meSecondFactor,
  "/me/tokens/{id}": meTokensById,
  "/me/tokens": meTokens,
  "/me/sessions/{id}": meSessionsById,
  "/me/sessions": meSessions,
  "/me/work/count": meWorkCount,
  "/me/work": meWork,
  "/people/{id}/roles/{role}": peopleByIdRolesByRole,
  "/people/{id}": peopleById,
  "/people": people,
  "/pictures/{file}": picturesByFile,
  "/places/{slug}/stand-in": placesBySlugStandIn,
  "/places/{slug}": placesBySlug,
  "/places": places,
  "/openapi.json": openapiJson,
  "/open-data/{file}": openData,
  "/feeds/all": feedOfAll,
  "/feeds/{kind}/{name}": feed,
  "/profiles/{slug}/linked-data": linkedPlace,
  "/projects/{code}/linked-data": linkedProject,
  "/profiles/{slug}/draft/moves": profilesBySlugDraftMoves,
  "/profiles/{slug}/draft": profilesBySlugDraft,
  "/profiles/{slug}/matches": profilesBySlugMatches,
  "/profiles/{slug}/pictures/{id}/file": profilesBySlugPicturesByIdFile,
  "/profiles/{slug}/pictures/{id}": profilesBySlugPicturesById,
  "/profiles/{slug}/pictures": profilesBySlugPictures,
  "/profiles/{slug}/sheet.pdf": profilesBySlugSheetPdf,
  "/profiles/{slug}/revisions/{number}": profilesBySlugRevisionsByNumber,
  "/profiles/{slug}/revisions": profilesBySlugRevisions,
  "/profiles/{slug}/suggestions/{other}": profilesBySlugSuggestionsByOther,
  "/profiles/{slug}/suggestions": profilesBySlugSuggestions,
  "/profiles/{slug}": profilesBySlug,
  "/profiles/exchange": profilesExchange,
  "/profiles/revisions": profilesRevisions,
  "/profiles": profiles,
  "/projects/{code}/check": projectsByCodeCheck,
  "/assessments/{id}": assessmentsById,
  "/assessments": assessments,
  "/projects/{code}/assessments": projectsByCodeAssessments,
  "/projects/{code}/conditions/{id}": projectsByCodeConditionsById,
  "/projects/{code}/conditions": projectsByCodeConditions,
  "/projects/{code}/mergers/{id}/answers": projectsByCodeMergersByIdAnswers,
  "/projects/{code}/mergers": projectsByCodeMergers,
  "/projects/{code}/endorsements/{slug}": projectsByCodeEndorsementsBySlug,
  "/projects/{code}/endorsements": projectsByCodeEndorsements,
  "/projects/{code}/milestones/{id}": projectsByCodeMilestonesById,
  "/projects/{code}/milestones": projectsByCodeMilestones,
  "/projects/{code}/partners/{slug}": projectsByCodePartnersBySlug,
  "/projects/{code}/partners": projectsByCodePartners,
  "/projects/{code}/plan/{section}": projectsByCodePlanBySection,
  "/projects/{code}/plan": projectsByCodePlan,
  "/projects/{code}/round": projectsByCodeRound,
  "/projects/{code}/sheet.pdf": projectsByCodeSheetPdf,
  "/projects/{code}/similar": projectsByCodeSimilar,
  "/projects/{code}": projectsByCode,
  "/projects/{code}/transitions": projectsByCodeTransitions,
  "/projects/{code}/updates": projectsByCodeUpdates,
  "/projects/{code}/amendments/{number}/answers": projectsByCodeAmendmentsByNumberAnswers,
  "/projects/{code}/amendments/{number}/moves": projectsByCodeAmendmentsByNumberMoves,
  "/projects/{code}/amendments/{number}": projectsByCodeAmendmentsByNumber,
  "/projects/{code}/amendments": projectsByCodeAmendments,
  "/projects/{code}/versions/{number}/action-plan.pdf": projectsByCodeVersionsByNumberActionPlanPdf,
  "/projects/{code}/versions/{number}/difference": projectsByCodeVersionsByNumberDifference,
  "/projects/{code}/versions/{number}": projectsByCodeVersionsByNumber,
  "/projects/{code}/versions": projectsByCodeVersions,
  "/projects/{code}/working-copy": projectsByCodeWorkingCopy,
  "/projects": projects,
  "/projects/{code}/final-report": projectsByCodeFinalReport,
  "/projects/{code}/final-report/adoptions": projectsByCodeFinalReportTakings,
  "/projects/{code}/indicators": projectsByCodeIndicators,
  "/projects/{code}/indicators/{key}/values": projectsByCodeIndicatorsByKeyValues,
  "/projects/{code}/indicators/{key}/values/{id}": projectsByCodeIndicatorsByKeyValuesById,
  "/projects/{code}/reporting-interval": projectsByCodeRhythm,
  "/projects/{code}/updates/parts": projectsByCodeUpdatesParts,
  "/projects/{code}/updates/parts/{slug}": projectsByCodeUpdatesPartsBySlug,
  "/projects/{code}/documents": projectsByCodeDocuments,
  "/projects/{code}/documents/{id}": projectsByCodeDocumentsById,
  "/projects/{code}/documents/{id}/versions": projectsByCodeDocumentsByIdVersions,
  "/projects/{code}/documents/{id}/versions/{number}": projectsByCodeDocumentsByIdVersionsByNumber,
  "/projects/{code}/meetings": projectsByCodeMeetings,
  "/projects/{code}/meetings/{id}": projectsByCodeMeetingsById,
  "/projects/{code}/meetings/{id}/answers": meetingAnswers,
  "/projects/{code}/meetings/{id}/invitation.ics": projectsByCodeMeetingsByIdInvitationIcs,
  "/rounds/{id}": roundsById,
  "/rounds": rounds,
  "/search": search,
  "/search/suggestions": searchSuggestions,
  "/settings": settings,
  "/system": system,
  "/announcement": announcement,
  "/taxonomy/{list}/{code}": taxonomyByListByCode,
  "/taxonomy": taxonomy,
  "/threads/{id}/comments": threadsByIdComments,
  "/tracking/board": trackingBoard,
  "/tracking/cards": trackingCards,
  "/tracking/charts": trackingPictures,
  "/tracking/report": trackingReport,
  "/tracking/table/csv": trackingTableCsv,
  "/tracking/table": trackingTable,
  "/tracking/table/xlsx": trackingTableXlsx,
  "/views/{code}": viewsByCode,
  "/views": views,
  "/tracking/timeline": trackingTimeline,
};

/** The paths of the API with what each method declares. */
export const routes = (): Route[] =>
  Object.entries(MODULES).map(([path, endpoints]) => ({
    path: `/api/v1${path}`,
    methods: Object.fromEntries(Object.entries(endpoints).map(([method, { contract }]) => [method, contract])),
  }));
