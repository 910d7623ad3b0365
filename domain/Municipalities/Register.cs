using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;

namespace Grants.Domain.Municipalities;

/// <summary>
/// The municipalities and the offices that they belong to, day by day. It begins with its first row: a day before that is
/// answered as that first day, so that the calls of 2018 and 2020 run with today's municipalities.
/// </summary>
public sealed class Register
{
    private static readonly Lazy<Register> FromResources = new(RegisterResources.Load);

    private volatile Contents contents;

    /// <exception cref="ArgumentException">Rows that <see cref="RegisterFile"/> finds faults in, such as a mail domain of two.</exception>
    public Register(IEnumerable<Municipality> rows, IEnumerable<Office> offices) => contents = new([.. rows], [.. offices]);

    private Register(Contents contents) => this.contents = contents;

    /// <summary>The 357 municipalities and 15 counties from 2024, the ten offices and KS.</summary>
    public static Register Standard => FromResources.Value;

    /// <summary>All rows, whenever they are valid.</summary>
    public ImmutableArray<Municipality> Rows => contents.Rows;

    /// <summary>All offices, organisers too, in alphabetical order.</summary>
    public ImmutableArray<Office> Offices => contents.Offices;

    /// <summary>The same with what administrators have completed over it.</summary>
    public Register With(IReadOnlyCollection<Completion> completions) =>
        completions.Count is 0 ? new(contents) : new(Completion.Over(Rows, completions), Offices);

    /// <summary>Says from now on what another one says: whoever holds this one reads the old or the new, never a mix.</summary>
    public void Become(Register other) => contents = other.contents;

    public Municipality? Find(MunicipalityNumber number, LocalDate on) => EditionOf(on).Find(number);

    /// <summary>As it is on a day, or as it was when it was last: what has been written of one that was merged stays readable.</summary>
    /// <exception cref="InvalidOperationException">There has never been one of this number.</exception>
    public Municipality Known(MunicipalityNumber number, LocalDate on) => Find(number, on) ?? Rows.Last(row => row.Number == number);

    /// <summary>All, in alphabetical order; those of the same name by number.</summary>
    public ImmutableArray<Municipality> On(LocalDate day) => EditionOf(day).Municipalities;

    /// <summary>
    /// Those of which every word of the text begins or is part of the number, the name or the county; those whose name or
    /// number begins with it first. An empty text finds all.
    /// </summary>
    public ImmutableArray<Municipality> Search(string text, LocalDate on) => EditionOf(on).Search(text);

    /// <summary>Whose contact an address at the domain is.</summary>
    public Municipality? ByMailDomain(string domain, LocalDate on) => EditionOf(on).ByMailDomain(domain);

    public Office? FindOffice(OrganisationNumber number) => contents.FindOffice(number);

    public Office? OfficeOf(MunicipalityNumber number, LocalDate on) => EditionOf(on).OfficeOf(number);

    /// <summary>The municipalities of the office's counties, in alphabetical order; none for an organiser.</summary>
    public ImmutableArray<Municipality> MunicipalitiesOf(Office office, LocalDate on) => EditionOf(on).Of(office);

    private RegisterEdition EditionOf(LocalDate day) => contents.EditionOf(day);

    private sealed class Contents
    {
        // The register as it is from a day until the next edition. There are few: one for each day on which something changes.
        private readonly ImmutableArray<(LocalDate From, RegisterEdition Edition)> editions;
        private readonly FrozenDictionary<OrganisationNumber, Office> officesByNumber;

        public Contents(ImmutableArray<Municipality> rows, ImmutableArray<Office> offices)
        {
            Rows = rows;
            Offices = [.. offices.OrderBy(office => office.Name, NorwegianOrder.Instance)];
            officesByNumber = Offices.ToFrozenDictionary(office => office.Number);
            editions =
            [
                .. rows.Select(row => row.ValidFrom)
                    .Concat(rows.Where(row => row.ValidTo is not null).Select(row => row.ValidTo!.Value.PlusDays(1)))
                    .Distinct()
                    .Order()
                    .Select(from => (from, new RegisterEdition(rows.Where(row => row.IsValidOn(from)), Offices))),
            ];
            if (editions.IsEmpty) editions = [(LocalDate.MinIsoValue, new RegisterEdition([], Offices))];
        }

        public ImmutableArray<Municipality> Rows { get; }

        public ImmutableArray<Office> Offices { get; }

        public Office? FindOffice(OrganisationNumber number) => officesByNumber.GetValueOrDefault(number);

        public RegisterEdition EditionOf(LocalDate day)
        {
            var last = editions.Length - 1;
            while (last > 0 && editions[last].From > day) last--;
            return editions[last].Edition;
        }
    }
}
