/**
 * Departments by picture and word, so that their colour never stands alone.
 */
import { Aperture, Clapperboard, Lightbulb, MapPin, Mic, Palette, Scissors, Users } from 'lucide-react';
import type { ComponentType } from 'react';
import type { Department } from '../../engine/model.ts';

const ICONS: Record<Department, ComponentType<{ 'aria-hidden'?: 'true' }>> = {
  production: Clapperboard,
  camera: Aperture,
  light: Lightbulb,
  sound: Mic,
  art: Palette,
  locations: MapPin,
  cast: Users,
  post: Scissors,
};

export const DEPARTMENT_WORDS: Record<Department, string> = {
  production: 'Production',
  camera: 'Camera',
  light: 'Light and grip',
  sound: 'Sound',
  art: 'Art, costume and make-up',
  locations: 'Locations',
  cast: 'Cast',
  post: 'Post',
};

export function DepartmentIcon({ department, label = false }: { department: Department; label?: boolean | undefined }) {
  const Icon = ICONS[department];
  return (
    <span className="department" data-department={department}>
      <span className="department-icon">
        <Icon aria-hidden="true" />
      </span>
      <span className={label ? 'department-word' : 'said'}>{DEPARTMENT_WORDS[department]}</span>
    </span>
  );
}
