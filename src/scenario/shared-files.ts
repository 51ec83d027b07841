/** What a scenario leans on beside its own file: the shared files under scenarios/, each as it was checked. Types alone. */
import type { HoursRulesFile } from './hours-schema.ts';
import type {
  ChildRulesFile,
  ClimateFile,
  DriverRulesFile,
  HolidaysFile,
  IncidentRulesFile,
  KitFaultsFile,
  MessageRulesFile,
  RoadsFile,
  RubricFile,
  StandardFile,
} from './library-schema.ts';
import type { Shelf } from './shelf.ts';

export interface Library {
  rules: Record<string, HoursRulesFile>;
  /** By country. */
  children: Record<string, ChildRulesFile>;
  /** By vehicle; null: nobody drives by the book. */
  drivers: DriverRulesFile | null;
  climate: ClimateFile;
  /** Null: nobody keeps bank holidays, and every hour is as good on the road. */
  holidays: HolidaysFile | null;
  roads: RoadsFile | null;
  kitFaults: KitFaultsFile;
  /** Null: nobody has to report anything. */
  incidents: IncidentRulesFile | null;
  /** Null: nobody says how soon a message is answered. */
  messages: MessageRulesFile | null;
  standards: Record<string, StandardFile>;
  rubrics: Record<string, RubricFile>;
  /** What a scenario may include, by the name of its file. */
  shelves: Record<string, Shelf>;
}
