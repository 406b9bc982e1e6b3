import { assessmentSchema, assessmentsSchema, myAssessmentsSchema } from "@/lib/assessments/schema";
import { conditionPage, conditionSchema } from "@/lib/conditions/schema";
import { documentPage, documentSchema } from "@/lib/documents/schema";
import { endorsementPage, endorsementSchema } from "@/lib/endorsements/schema";
import { adoptionResult } from "@/lib/final-report/present";
import { bilingual, written } from "@/lib/language/texts";
import { mailPage } from "@/lib/mail/schema";
import { portfolioEffect, portfolioSchema } from "@/lib/matching/portfolio/schema";
import { matchList } from "@/lib/matching/present";
import { partnerSuggestions, suggestionState } from "@/lib/matching/suggestions/schema";
import { weightsEffect, weightsSchema } from "@/lib/matching/weight-schema";
import { meetingPage, meetingSchema } from "@/lib/meetings/schema";
import type { SchemaNames } from "@/lib/openapi/components";
import { systemSchema } from "@/lib/operations/schema";
import { peoplePage, personSchema } from "@/lib/people/directory/schema";
import { invitationReport } from "@/lib/people/invitations/import/present";
import { invitationLink, invitationPage, invitationSchema } from "@/lib/people/invitations/schema";
import { meSchema } from "@/lib/people/present";
import { secondFactorSchema } from "@/lib/people/second-factor/queries";
import { madeToken, tokenSchema } from "@/lib/people/token-schema";
import { placeList, placeRecord } from "@/lib/places/administration/schema";
import { placeNamed } from "@/lib/places/schema";
import { amendmentList, amendmentSchema } from "@/lib/plans/amendments/present";
import { findingPage, planSchema, sectionSchema } from "@/lib/plans/sections/present";
import { similarList } from "@/lib/plans/similar-present";
import { differenceSchema, versionList, versionSchema } from "@/lib/plans/versions/present";
import { workingCopySchema } from "@/lib/plans/working-copy/schema";
import { picturePage, pictureSchema } from "@/lib/profiles/pictures/schema";
import { profile, profileCard, profilePage } from "@/lib/profiles/present";
import { importReport } from "@/lib/profiles/revisions/import-export/present";
import { revisionListSchema, revisionSchema } from "@/lib/profiles/revisions/present";
import {
  indicatorPage,
  indicatorSchema,
  milestonePage,
  milestoneSchema,
  openPartSchema,
  partPage,
  reportingIntervalSchema,
  updatePage,
  updateSchema,
} from "@/lib/progress/present";
import {
  historyPage,
  partnerPage,
  partnerSchema,
  projectAbilities,
  projectCardSchema,
  projectSchema,
  transitionSchema,
} from "@/lib/projects/present";
import { roundPage, roundSchema, settingsSchema } from "@/lib/rounds/schema";
import { searchAnswer, searchHit, searchPassage, suggestionList } from "@/lib/search/present";
import { announcementSchema } from "@/lib/site/announcement";
import { termRecord } from "@/lib/site/terms/schema";
import { taxonomyAnswer } from "@/lib/taxonomy/present";
import { calendarAddress, inboxSchema, linkViewSchema, mailPreferences, stopsSchema } from "@/lib/telling/schema";
import { commentPage, commentSchema } from "@/lib/threads/schema";
import { chartsSchema } from "@/lib/tracking/charts/schema";
import {
  boardSchema,
  cardPage,
  clusterBoardSchema,
  projectPage,
  tablePage,
  tableRow,
  timelinePage,
  timelineRow,
  trackingCard,
} from "@/lib/tracking/present";
import { reportSchema } from "@/lib/tracking/report-schema";
import { viewPage, viewSchema } from "@/lib/tracking/views/schema";
import { changedSchema, changesSchema, readSchema, waitingSchema, workSchema } from "@/lib/work/present";
import { mergerSchema, mergersSchema } from "@/lib/workflow/mergers/schema";

/** The names under which the document holds the schemas of what the API answers with. */
export const SCHEMA_NAMES: SchemaNames = {
  AccessToken: tokenSchema,
  AdoptionResult: adoptionResult,
  Amendment: amendmentSchema,
  AmendmentList: amendmentList,
  Announcement: announcementSchema,
  Assessment: assessmentSchema,
  Assessments: assessmentsSchema,
  BilingualText: bilingual,
  Board: boardSchema,
  BoardCardPage: cardPage,
  CalendarAddress: calendarAddress,
  Change: changedSchema,
  Changes: changesSchema,
  Charts: chartsSchema,
  ClusterBoard: clusterBoardSchema,
  Comment: commentSchema,
  CommentPage: commentPage,
  Condition: conditionSchema,
  ConditionPage: conditionPage,
  Document: documentSchema,
  DocumentPage: documentPage,
  Endorsement: endorsementSchema,
  EndorsementPage: endorsementPage,
  ImportReport: importReport,
  Inbox: inboxSchema,
  Indicator: indicatorSchema,
  IndicatorPage: indicatorPage,
  Invitation: invitationSchema,
  InvitationLink: invitationLink,
  InvitationPage: invitationPage,
  InvitationReport: invitationReport,
  LinkView: linkViewSchema,
  MailPage: mailPage,
  MailPreferences: mailPreferences,
  MatchList: matchList,
  MatchingWeights: weightsSchema,
  MatchingWeightsEffect: weightsEffect,
  Me: meSchema,
  Meeting: meetingSchema,
  MeetingPage: meetingPage,
  Merger: mergerSchema,
  Mergers: mergersSchema,
  Milestone: milestoneSchema,
  MilestonePage: milestonePage,
  MyAssessments: myAssessmentsSchema,
  NewAccessToken: madeToken,
  Partner: partnerSchema,
  PartnerPage: partnerPage,
  Person: personSchema,
  PersonPage: peoplePage,
  PartnerSuggestions: partnerSuggestions,
  PartnerSuggestionState: suggestionState,
  Picture: pictureSchema,
  PicturePage: picturePage,
  PlaceName: placeNamed,
  PlaceRecord: placeRecord,
  PlaceRecordList: placeList,
  Plan: planSchema,
  PlanCheck: findingPage,
  PlanDifference: differenceSchema,
  PlanSection: sectionSchema,
  PlanVersion: versionSchema,
  PlanVersionList: versionList,
  Portfolio: portfolioSchema,
  PortfolioEffect: portfolioEffect,
  Profile: profile,
  ProfileCard: profileCard,
  ProfilePage: profilePage,
  ProgrammeSettings: settingsSchema,
  Project: projectSchema,
  ProjectAbilities: projectAbilities,
  ProjectCard: projectCardSchema,
  ProjectPage: projectPage,
  ProjectTable: tablePage,
  ProjectTableRow: tableRow,
  ReadCount: readSchema,
  Report: reportSchema,
  ReportPart: openPartSchema,
  ReportPartPage: partPage,
  ReportingInterval: reportingIntervalSchema,
  Revision: revisionSchema,
  RevisionList: revisionListSchema,
  Round: roundSchema,
  RoundPage: roundPage,
  SavedView: viewSchema,
  SavedViewPage: viewPage,
  SearchAnswer: searchAnswer,
  SearchHit: searchHit,
  SearchPassage: searchPassage,
  SearchSuggestions: suggestionList,
  SecondFactor: secondFactorSchema,
  SimilarProjects: similarList,
  StoppedLetters: stopsSchema,
  System: systemSchema,
  Taxonomy: taxonomyAnswer,
  TermRecord: termRecord,
  Timeline: timelinePage,
  TimelineRow: timelineRow,
  TrackingCard: trackingCard,
  Transition: transitionSchema,
  TransitionPage: historyPage,
  Update: updateSchema,
  UpdatePage: updatePage,
  WaitingCount: waitingSchema,
  Work: workSchema,
  WorkingCopy: workingCopySchema,
  WrittenText: written,
};
