package no.bofast.connect.mapped;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a mapping makes of a record: expressions in the shape of what comes out. */
sealed interface Template {

    /** What it gives for an input; null for nothing. */
    Object of(Object input, Map<String, Object> variables);

    /** Reads one; throws {@link MappingFailure}. */
    static Template read(String field, JsonNode node) {
        if (node.isTextual()) {
            return new Value(new Expression(field, node.asText()));
        }
        if (isLines(node)) {
            List<String> lines = new ArrayList<>();
            node.forEach(line -> lines.add(line.asText()));
            return new Value(new Expression(field, String.join("\n", lines)));
        }
        if (node.isArray()) {
            List<Template> parts = new ArrayList<>();
            for (JsonNode part : node) {
                parts.add(read(field + "[" + parts.size() + "]", part));
            }
            return new Several(parts);
        }
        return node.isObject() ? fields(field, node) : new Constant(constant(field, node));
    }

    private static boolean isLines(JsonNode node) {
        return node.isArray() && !node.isEmpty() && node.get(0).isTextual();
    }

    private static Object constant(String field, JsonNode node) {
        if (node.isNumber() || node.isBoolean()) {
            return node.isNumber() ? (Object) node.numberValue() : node.booleanValue();
        }
        throw new MappingFailure(field + " must be an expression, a list or an object");
    }

    private static Template fields(String field, JsonNode node) {
        Map<String, Template> fields = new LinkedHashMap<>();
        node.properties().forEach(entry -> {
            if (!entry.getValue().isNull()) {
                fields.put(entry.getKey(), read(field + "." + entry.getKey(), entry.getValue()));
            }
        });
        Template each = fields.remove("each");
        Template when = fields.remove("when");
        return new Fields(each, when, fields);
    }

    /** One expression. */
    record Value(Expression expression) implements Template {
        @Override
        public Object of(Object input, Map<String, Object> variables) {
            return expression.evaluate(input, variables);
        }
    }

    /** A number or a truth as it stands. */
    record Constant(Object value) implements Template {
        @Override
        public Object of(Object input, Map<String, Object> variables) {
            return value;
        }
    }

    /** All that its parts give, one after the other. */
    record Several(List<Template> parts) implements Template {
        @Override
        public Object of(Object input, Map<String, Object> variables) {
            List<Object> all = new ArrayList<>();
            parts.forEach(part -> flatten(part.of(input, variables), all));
            return all;
        }
    }

    /**
     * An object, or several.
     *
     * @param each the items that one is made of each; null for the input itself
     * @param when whether one is made; null for always
     */
    record Fields(Template each, Template when, Map<String, Template> fields) implements Template {
        @Override
        public Object of(Object input, Map<String, Object> variables) {
            List<Object> items = new ArrayList<>();
            flatten(each == null ? input : each.of(input, variables), items);
            List<Object> made = new ArrayList<>();
            for (Object item : items) {
                if (when == null || com.dashjoin.jsonata.Jsonata.boolize(when.of(item, variables))) {
                    made.add(one(item, variables));
                }
            }
            return made.size() == 1 ? made.get(0) : made;
        }

        private Map<String, Object> one(Object item, Map<String, Object> variables) {
            Map<String, Object> object = new LinkedHashMap<>();
            fields.forEach((name, template) -> {
                Object value = template.of(item, variables);
                if (value != null) {
                    object.put(name, value);
                }
            });
            return object;
        }
    }

    /** Adds what a value holds, however lists lie in lists. */
    static void flatten(Object value, List<Object> into) {
        if (value instanceof List<?> list) {
            list.forEach(part -> flatten(part, into));
        } else if (value != null) {
            into.add(value);
        }
    }
}
