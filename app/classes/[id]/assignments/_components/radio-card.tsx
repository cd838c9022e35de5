/** One of a few choices that exclude each other, as one target for a thumb. */
export function RadioCard({
  name,
  value,
  label,
  hint,
  disabled = false,
  ...rest
}: {
  name: string;
  value: string;
  label: string;
  hint: string;
  /** Cannot be chosen; the hint says why. */
  disabled?: boolean;
} & ({ defaultChecked: boolean } | { checked: boolean; onChange: () => void })) {
  return (
    <label className="flex min-h-13 items-start gap-3 rounded-control border border-rule px-3.5 py-3 has-checked:border-accent has-checked:bg-accent-tint">
      <input
        type="radio"
        name={name}
        value={value}
        disabled={disabled}
        className="mt-0.5 size-5 shrink-0 accent-[var(--accent)]"
        {...rest}
      />
      <span className="min-w-0">
        <span className="block font-medium">{label}</span>
        <span className="block text-sm text-muted">{hint}</span>
      </span>
    </label>
  );
}
