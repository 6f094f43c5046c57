import { FOREIGN_GROUP } from "@/lib/domain/rows";
import { GROUPS } from "@/lib/domain/visible";
import "@/components/ui/field.css";

interface GroupFieldProps {
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** A continent, the codes that have none, or everything. */
export function GroupField({ value, onValue }: GroupFieldProps) {
  return (
    <label className="field">
      <span className="sr-only">Region</span>
      <select value={value} onChange={({ target }) => onValue(target.value)}>
        <option value="">All regions</option>
        {GROUPS.filter((name) => name !== FOREIGN_GROUP).map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
