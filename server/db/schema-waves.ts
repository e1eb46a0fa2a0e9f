/** The tables of anonymous surveys of staff: the member's side, and which answers are in no figure yet. */
export type WaveTables = {
  waves: {
    hospital_id: string;
    month: number;
    programme_id: string;
    instrument_id: string;
    instrument_version: number;
    closes_at: number;
    state: 'open' | 'ended';
  };
  wave_units: {
    hospital_id: string;
    month: number;
    department_id: string;
    members: number;
    key_id: string;
    public_key: string;
    sealed_key: string;
    departments: string | null;
  };
  wave_members: {
    hospital_id: string;
    link_hash: string;
    month: number;
    department_id: string;
    served: string;
  };
  held_answers: { hospital_id: string; month: number; department_id: string; answer_id: string };
};
