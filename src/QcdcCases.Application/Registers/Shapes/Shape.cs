using System.Text.Json;

namespace QcdcCases.Application.Registers.Shapes;

/// <summary>The members of one kind of object, in the order in which they are written: one table for reading, writing and comparing.</summary>
internal sealed class Shape<T>
    where T : class
{
    private readonly List<Member<T>> members = [];
    private ulong required;

    public Shape<T> Fixed(string name, string word) => With(new FixedMember<T>(name, word));

    public Shape<T> Required<TValue>(string name, Value<TValue> value, Func<T, TValue> get, Action<T, TValue> set)
    {
        required |= 1UL << members.Count;
        return With(new RequiredMember<T, TValue>(name, value, get, set));
    }

    public Shape<T> Optional<TValue>(string name, Value<TValue> value, Func<T, TValue?> get, Action<T, TValue> set)
        where TValue : class =>
        With(new OptionalMember<T, TValue>(name, Presence.Optional, value, get, set));

    public Shape<T> Optional<TValue>(string name, Value<TValue> value, Func<T, TValue?> get, Action<T, TValue> set)
        where TValue : struct =>
        With(new OptionalValueMember<T, TValue>(name, Presence.Optional, value, get, set));

    /// <summary>An optional member that the register itself fills in where the sender does not.</summary>
    public Shape<T> Given<TValue>(string name, Value<TValue> value, Func<T, TValue?> get, Action<T, TValue> set)
        where TValue : class =>
        With(new OptionalMember<T, TValue>(name, Presence.Given, value, get, set));

    /// <inheritdoc cref="Given{TValue}(string, Value{TValue}, Func{T, TValue?}, Action{T, TValue})"/>
    public Shape<T> Given<TValue>(string name, Value<TValue> value, Func<T, TValue?> get, Action<T, TValue> set)
        where TValue : struct =>
        With(new OptionalValueMember<T, TValue>(name, Presence.Given, value, get, set));

    public Shape<T> Defaulted<TValue>(string name, Value<TValue> value, TValue standing, Func<T, TValue> get, Action<T, TValue> set)
        where TValue : struct, IEquatable<TValue> =>
        With(new DefaultedMember<T, TValue>(name, value, standing, get, set));

    /// <summary>
    /// Reads an object whose opening brace the reader stands on, up to its closing one. Every member is looked at; false when any was
    /// reported.
    /// </summary>
    public bool Read(ref Utf8JsonReader json, Finding finding, T into)
    {
        var seen = 0UL;
        var isRead = true;
        var expected = 0;
        while (json.Read() && json.TokenType is JsonTokenType.PropertyName)
        {
            var place = PlaceOf(ref json, expected);
            if (place < 0 || (seen & (1UL << place)) != 0)
            {
                isRead = place < 0 ? Report(ref json, finding, ShapeRefusals.FieldUnknown) : Report(ref json, finding, ShapeRefusals.FieldTwice);
                continue;
            }

            seen |= 1UL << place;
            expected = place + 1;
            isRead &= ReadMember(ref json, finding, members[place], into);
        }

        return CheckComplete(seen, finding) && isRead;
    }

    /// <param name="withGiven">Whether members are written that the register fills in by itself.</param>
    public void WriteMembers(Utf8JsonWriter json, T from, bool withGiven)
    {
        foreach (var member in members)
        {
            if (withGiven || member.Presence is not Presence.Given)
            {
                member.Write(json, from);
            }
        }
    }

    /// <summary>Fills in what the register gives by itself as another object has it, where this one does not say it.</summary>
    public void AdoptGiven(T from, T into)
    {
        foreach (var member in members)
        {
            if (member.Presence is Presence.Given)
            {
                member.Adopt(from, into);
            }
        }
    }

    private Shape<T> With(Member<T> member)
    {
        members.Add(member);
        return this;
    }

    /// <summary>The place of the member whose name the reader stands on; most objects name theirs in the order of the table.</summary>
    private int PlaceOf(ref Utf8JsonReader json, int expected)
    {
        for (var i = 0; i < members.Count; i++)
        {
            var place = (expected + i) % members.Count;
            if (json.ValueTextEquals(members[place].Encoded.EncodedUtf8Bytes))
            {
                return place;
            }
        }

        return -1;
    }

    private static bool ReadMember(ref Utf8JsonReader json, Finding finding, Member<T> member, T into)
    {
        json.Read();
        if (json.TokenType is JsonTokenType.Null && member.Presence is not Presence.Required)
        {
            return true;
        }

        finding.Enter(member.Step);
        var isRead = member.Read(ref json, finding, into);
        finding.Leave();
        return isRead;
    }

    private static bool Report(ref Utf8JsonReader json, Finding finding, Domain.Shared.Refusal refusal)
    {
        var name = json.GetString()!;
        json.Skip();
        return finding.Wrong(name, refusal);
    }

    private bool CheckComplete(ulong seen, Finding finding)
    {
        for (var i = 0; (seen & required) != required && i < members.Count; i++)
        {
            if ((required & ~seen & (1UL << i)) != 0)
            {
                finding.Wrong(members[i].Name, ShapeRefusals.FieldMissing);
            }
        }

        return (seen & required) == required;
    }
}
