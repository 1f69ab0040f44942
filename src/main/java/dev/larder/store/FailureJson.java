package dev.larder.store;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.larder.result.Failure;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reasons of changes as JSON with their kind; a kind of another version is read as {@link Failure.Unreadable}. */
final class FailureJson {
    private static final Failure UNKNOWN = new Failure.Unreadable(false, "a reason written by another version");
    private static final ObjectMapper MAPPER = mapper();

    private FailureJson() {}

    static String text(Failure failure) throws SQLException {
        try {
            return MAPPER.writerFor(Failure.class).writeValueAsString(failure);
        } catch (JsonProcessingException broken) {
            throw new SQLException("the reason cannot be written as JSON", broken);
        }
    }

    static Failure read(String text) {
        try {
            return Optional.ofNullable(MAPPER.readValue(text, Failure.class)).orElse(UNKNOWN);
        } catch (JsonProcessingException unknown) {
            return UNKNOWN;
        }
    }

    private static ObjectMapper mapper() {
        SimpleModule times = new SimpleModule();
        times.addSerializer(Duration.class, ToStringSerializer.instance);
        times.addDeserializer(Duration.class, new DurationReader());
        times.addSerializer(new OptionalWriter());
        times.addDeserializer(Optional.class, new OptionalDurationReader());
        ObjectMapper mapper = JsonMapper.builder()
                .addModule(times)
                .addMixIn(Failure.class, ByKind.class)
                .enable(
                        DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        for (Class<?> kind : Failure.class.getPermittedSubclasses()) {
            mapper.registerSubtypes(new NamedType(kind, kind.getSimpleName()));
        }
        return mapper;
    }

    /** Tells Jackson to write the kind beside the rest. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    private interface ByKind {}

    /** Reads what {@link Duration#toString} wrote. */
    private static final class DurationReader extends StdDeserializer<Duration> {
        private static final long serialVersionUID = 1L;

        DurationReader() {
            super(Duration.class);
        }

        @Override
        public Duration deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = parser.getValueAsString("");
            try {
                return Duration.parse(text);
            } catch (DateTimeParseException notOne) {
                throw context.weirdStringException(text, Duration.class, "not a duration");
            }
        }
    }

    /** Writes what is inside, or null. */
    @SuppressWarnings("rawtypes")
    private static final class OptionalWriter extends StdSerializer<Optional> {
        private static final long serialVersionUID = 1L;

        OptionalWriter() {
            super(Optional.class);
        }

        @Override
        public void serialize(Optional value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            if (value.isPresent()) {
                generator.writeString(value.get().toString());
            } else {
                generator.writeNull();
            }
        }
    }

    /** Reads the only kind of optional value a failure has. */
    @SuppressWarnings("rawtypes")
    private static final class OptionalDurationReader extends StdDeserializer<Optional> {
        private static final long serialVersionUID = 1L;

        OptionalDurationReader() {
            super(Optional.class);
        }

        @Override
        public Optional deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return Optional.of(new DurationReader().deserialize(parser, context));
        }

        @Override
        public Optional getNullValue(DeserializationContext context) {
            return Optional.empty();
        }
    }
}
