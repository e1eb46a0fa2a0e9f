import type { Mode, Quality, Reason } from '../../analytics/tally.ts';
import type { AccessTables } from './schema-access.ts';
import type { TallyTables } from './schema-tallies.ts';
import type { WaveTables } from './schema-waves.ts';

/** The tables, column by column, in the database's own names; the queries rename on the way out. Times are epoch ms. */
export type Database = AccessTables &
  WaveTables &
  TallyTables & {
    areas: { area_id: string; parent_id: string | null; path: string; name_zh: string; name_en: string };
    unit_identifiers: { system: string; value: string; kind: 'area' | 'hospital'; unit_id: string };
    hospitals: {
      hospital_id: string;
      name_zh: string;
      name_en: string;
      level: string;
      kind: string;
      ownership: string;
      time_zone: string;
    };
    hospital_areas: { hospital_id: string; from_month: number; to_month: number; area_id: string };
    departments: { hospital_id: string; department_id: string; name_zh: string; name_en: string };
    department_identifiers: { hospital_id: string; system: string; value: string; department_id: string };
    instruments: {
      instrument_id: string;
      version: number;
      hash: string;
      content: string;
      published_at: number;
      retired_at: number | null;
    };
    instrument_drafts: { instrument_id: string; version: number; content: string };
    programmes: {
      programme_id: string;
      name_zh: string;
      name_en: string;
      instrument_id: string;
      instrument_version: number;
      visit_classes: string;
      privacy: 'confidential' | 'anonymous';
      link_days: number;
    };
    notices: {
      notice_hash: string;
      version: number;
      kind: string;
      locale: string;
      content: string;
      published_at: number;
    };
    visits: {
      hospital_id: string;
      visit_id: string;
      source: string;
      number: string;
      class: string;
      department_id: string;
      month: number;
      sex: string;
      age_band: string;
      programme_id: string;
      channel: string;
      reason: Reason;
      detail: string;
      fingerprint: string;
      received_at: number;
    };
    contacts: { hospital_id: string; visit_id: string; phone_hash: string; sealed: string };
    invitations: {
      hospital_id: string;
      invitation_id: string;
      visit_id: string;
      token_hash: string;
      instrument_id: string;
      instrument_version: number;
      privacy: 'confidential' | 'anonymous';
      mode: Mode;
      expires_at: number;
      state: 'open' | 'answered' | 'expired';
    };
    consents: {
      hospital_id: string;
      invitation_id: string;
      notice_hash: string;
      agreed_hash: string | null;
      basis: 'consent' | 'duty';
      given_by: 'self' | 'guardian';
      locale: string;
      channel: Mode;
      given_at: number;
    };
    requests: {
      hospital_id: string;
      invitation_id: string;
      kind: 'call_back' | 'complaint';
      notice_hash: string;
      locale: string;
      asked_at: number;
      state: 'waiting' | 'withdrawn';
      sealed: string;
    };
    withdrawals: { hospital_id: string; invitation_id: string; sent: 0 | 1; withdrawn_at: number };
    drafts: { hospital_id: string; invitation_id: string; sealed: string };
    outbox: {
      hospital_id: string;
      invitation_id: string;
      channel: string;
      state: 'ready' | 'delivered' | 'undeliverable';
      sealed: string;
      written_at: number;
    };
    answers: {
      hospital_id: string;
      answer_id: string;
      visit_id: string | null;
      instrument_id: string;
      instrument_version: number;
      department_id: string;
      month: number;
      mode: Mode;
      quality: Quality;
      locale: string;
      answered_at: number | null;
      content: string;
      scores: Uint8Array;
      flags: string | null;
      text_hash: string | null;
      adjusters: Uint8Array | null;
      signs: string | null;
      elder: 1 | null;
    };
    tally_queue: { hospital_id: string; answer_id: string };
  };
