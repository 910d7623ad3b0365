using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Grants.Web.Tests.Wording;

/// <summary>Words that belong to one form of Norwegian and not to the other. Those that both have are in neither list.</summary>
internal static partial class OtherForm
{
    private static readonly FrozenSet<string> Nynorsk = Set(
        """
        ikkje eg me kva kven kvar kvarandre kvifor korleis noko nokon nokre ein eit eitt ei éin éi mykje meir fleire frå saka dei ho søkjar søkjaren søkjarar søkjer tilskot
        tilskotet rekneskap gje gjev gav gjer gjere gjeld vere vore vart deira dykk dykkar sjå sjølv sjølve berre òg heile veke veka måndag tysdag laurdag no då difor korkje
        kommunane partnarar vedtaka vilkåra søkje innan utan seinast kjem fekk stadfeste stadfesting helsing vidare treng manglar leiar leiaren leiinga tenesta tenester
        barnehagar gong gonger lenkje lenkja sida fila fleirtal utlysing utlysinga grunngjeving avgjerd avgjer framlegg framlegget innhald innhaldet namn namnet heim heime
        skulen skule annan krev held fortel lèt følgje ventar vel finst tek teke løyve
        """);

    private static readonly FrozenSet<string> Bokmal = Set(
        """
        ikke jeg hvem hva hvor hver hverandre hvorfor hvordan hvilke hvilken hvilket hvis noe noen en et ett mye mer flere fra saken søkeren søkere søker tilskudd tilskuddet
        regnskap gir ga gjør gjøre gjelder være vært ble deres se selv bare også uke uka uken mandag tirsdag lørdag nå derfor verken kommunene partnere vedtakene vilkårene
        innen uten senest kommer fikk bekrefte bekreftelse hilsen videre trenger mangler lederen ledelsen tjenesten tjenester barnehager ganger lenke lenken filen åpne hun
        dem utlysning utlysningen begrunnelse avgjørelse forslag forslaget innhold innholdet navn navnet hjem hjemme skolen skole krever holder forteller følge venter velg
        finnes tar tatt tillatelse dersom annet annen tilsammen enda leses sendes kontaktpersoner opplysninger
        """);

    public static IEnumerable<string> NynorskIn(string bokmal) => WordsOf(bokmal).Where(Nynorsk.Contains);

    public static IEnumerable<string> BokmalIn(string nynorsk) => WordsOf(nynorsk).Where(Bokmal.Contains);

    /// <summary>What two words have between them (<c>id-en</c>) keeps them one; addresses are no words.</summary>
    public static IEnumerable<string> WordsOf(string text) => Words().Matches(Addresses().Replace(text.ToLowerInvariant(), " ")).Select(match => match.Value);

    private static FrozenSet<string> Set(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex(@"[a-zæøåéèòô]+(?:-[a-zæøåéèòô]+)*")]
    private static partial Regex Words();

    [GeneratedRegex(@"\S+@\S+|\S+\.(?:no|example)\b")]
    private static partial Regex Addresses();
}
