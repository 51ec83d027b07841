/** What stands on the board, each with its place in CSS pixels. Types alone. */
import type { ActivityView } from '../engine/view.ts';
import type { Standing } from './standing.ts';

export type Arrangement = 'stages' | 'lanes' | 'list';

export interface BarBox {
  activity: ActivityView;
  /** As a whole, or in a person's or a thing's lane for them alone. */
  standing: Standing;
  /** Lane it stands in; one activity may stand in several. */
  laneId: string;
  start: number;
  end: number;
  x: number;
  width: number;
  y: number;
  height: number;
  /** Room for words: inside the bar, or to its right up to the next thing. */
  labelX: number;
  labelWidth: number;
  labelInside: boolean;
  /** A second line of words, where a row stands for everybody in it; empty where there is none. */
  note: string;
}

export interface LaneBox {
  id: string;
  kind: 'stage' | 'person' | 'kit' | 'place' | 'office';
  title: string;
  detail: string;
  portrait: string | null;
  department: ActivityView['department'] | null;
  y: number;
  height: number;
}

export interface Chip {
  activityId: string;
  title: string;
  department: ActivityView['department'];
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface BoardLayout {
  arrangement: Arrangement;
  lanes: LaneBox[];
  bars: BarBox[];
  chips: Chip[];
  /** How many not yet placed found no room in the tray. */
  moreChips: number;
  contentHeight: number;
}
