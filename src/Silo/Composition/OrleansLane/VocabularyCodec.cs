using System.Text.Json;
using Infon.Domain.Accounts;
using Infon.Domain.Refusals;
using Orleans.Serialization;
using Orleans.Serialization.Buffers;
using Orleans.Serialization.Cloning;
using Orleans.Serialization.Codecs;
using Orleans.Serialization.Serializers;
using Orleans.Serialization.WireProtocol;

namespace Infon.Silo.Composition.OrleansLane;

/// <summary>
/// Carries what the rules call things by - ids, callers, refusals - between processes as JSON, since Domain knows no serializer. Within a
/// process it hands on the object itself: nothing of it ever changes.
/// </summary>
public sealed class VocabularyCodec : IGeneralizedCodec, IGeneralizedCopier, ITypeFilter
{
    /// <summary>Adds it to what Orleans serializes with.</summary>
    public static void Add(IServiceCollection services) => services.AddSingleton<VocabularyCodec>()
        .AddSingleton<IGeneralizedCodec>(provider => provider.GetRequiredService<VocabularyCodec>())
        .AddSingleton<IGeneralizedCopier>(provider => provider.GetRequiredService<VocabularyCodec>())
        .AddSingleton<ITypeFilter>(provider => provider.GetRequiredService<VocabularyCodec>());

    bool IGeneralizedCodec.IsSupportedType(Type type) => IsVocabulary(type);

    bool IGeneralizedCopier.IsSupportedType(Type type) => IsVocabulary(type);

    bool? ITypeFilter.IsTypeAllowed(Type type) => IsVocabulary(type) ? true : null;

    object? IDeepCopier.DeepCopy(object? input, CopyContext context) => input;

    void IFieldCodec.WriteField<TBufferWriter>(ref Writer<TBufferWriter> writer, uint fieldIdDelta, Type? expectedType, object? value)
    {
        if (ReferenceCodec.TryWriteReferenceField(ref writer, fieldIdDelta, expectedType, value))
        {
            return;
        }

        // Without an expected type the header names the type, by which the reader knows what the JSON is of.
        writer.WriteFieldHeader(fieldIdDelta, null, value.GetType(), WireType.LengthPrefixed);
        var json = JsonSerializer.SerializeToUtf8Bytes(value, value.GetType());
        writer.WriteVarUInt32((uint)json.Length);
        writer.Write(json);
    }

    object? IFieldCodec.ReadValue<TInput>(ref Reader<TInput> reader, Field field)
    {
        if (field.IsReference)
        {
            return ReferenceCodec.ReadReference(ref reader, field.FieldType);
        }

        var value = JsonSerializer.Deserialize(reader.ReadBytes(reader.ReadVarUInt32()), field.FieldType!);
        ReferenceCodec.RecordObject(reader.Session, value!);
        return value;
    }

    private static bool IsVocabulary(Type type) =>
        type.Assembly == typeof(Caller).Assembly && !(type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Outcome<>));
}
