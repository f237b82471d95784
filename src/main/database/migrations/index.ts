import { Record1763700000010 } from './0010-record';
import { Search1763700000020 } from './0020-search';
import { AtRisk1763700000030 } from './0030-at-risk';
import { IllToday1763700000040 } from './0040-ill-today';
import { PlanDays1763700000050 } from './0050-plan-days';
import { MatchingChange1763700000060 } from './0060-matching-change';
import { Audit1763700000070 } from './0070-audit';
import { Drafts1763700000080 } from './0080-drafts';
import { FieldRights1763700000090 } from './0090-field-rights';
import { Safeguarding1763700000100 } from './0100-safeguarding';
import { Measures1763700000105 } from './0105-measures';
import { Screening1763700000110 } from './0110-screening';
import { Money1763700000115 } from './0115-money';
import { Erasure1763700000120 } from './0120-erasure';
import { VettingRules1763700000130 } from './0130-vetting-rules';
import { Consent1763700000135 } from './0135-consent';
import { SafetyReasons1763700000136 } from './0136-safety-reasons';
import { Calls1763700000140 } from './0140-calls';
import { LeadsAndNotices1763700000141 } from './0141-leads-and-notices';
import { Danger1763700000145 } from './0145-danger';
import { Duplicates1763700000150 } from './0150-duplicates';
import { CheckIns1763700000160 } from './0160-check-ins';
import { Queue1763700000170 } from './0170-queue';
import { Referrals1763700000180 } from './0180-referrals';
import { UnmetNeed1763700000190 } from './0190-unmet-need';
import { Kindness1763700000191 } from './0191-kindness';
import { AuditRows1763700000200 } from './0200-audit-rows';
import { SkipReasons1763700000250 } from './0250-skip-reasons';
import { CallSearch1763700000260 } from './0260-call-search';
import { WithheldCalls1763700000270 } from './0270-withheld-calls';
import { AuditConcernWords1763700000280 } from './0280-audit-concern-words';
import { KeptApartRequests1763700000281 } from './0281-kept-apart-requests';
import { ConcernsAboutCalls1763700000282 } from './0282-concerns-about-calls';
import { TurnedDownOffers1763700000283 } from './0283-turned-down-offers';
import { EndedMatches1763700000284 } from './0284-ended-matches';
import { HoursPerWeek1763700000291 } from './0291-hours-per-week';
import { WaysBack1763700000292 } from './0292-ways-back';
import { EndedFor1763700000293 } from './0293-ended-for';

/** Every migration in the order of history. What was released is never changed, only added to. */
export const migrations = [
  Record1763700000010,
  Search1763700000020,
  AtRisk1763700000030,
  IllToday1763700000040,
  PlanDays1763700000050,
  MatchingChange1763700000060,
  Audit1763700000070,
  Drafts1763700000080,
  FieldRights1763700000090,
  Safeguarding1763700000100,
  Measures1763700000105,
  Screening1763700000110,
  Money1763700000115,
  Erasure1763700000120,
  VettingRules1763700000130,
  Consent1763700000135,
  SafetyReasons1763700000136,
  Calls1763700000140,
  LeadsAndNotices1763700000141,
  Danger1763700000145,
  Duplicates1763700000150,
  CheckIns1763700000160,
  Queue1763700000170,
  Referrals1763700000180,
  UnmetNeed1763700000190,
  Kindness1763700000191,
  AuditRows1763700000200,
  SkipReasons1763700000250,
  CallSearch1763700000260,
  WithheldCalls1763700000270,
  AuditConcernWords1763700000280,
  KeptApartRequests1763700000281,
  ConcernsAboutCalls1763700000282,
  TurnedDownOffers1763700000283,
  EndedMatches1763700000284,
  HoursPerWeek1763700000291,
  WaysBack1763700000292,
  EndedFor1763700000293,
];
