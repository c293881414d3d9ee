// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fieldwright.core.internal.Default;
import org.fieldwright.core.model.Break;
import org.fieldwright.core.plan.Stop;
import org.fieldwright.core.travel.Travel;
import org.jspecify.annotations.Nullable;

/** What JSON needs to know of a record: its fields and how to make one. Immutable, made once for each record. */
final class Shape {
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return new Shape(type);
        }
    };

    /** The kinds of the sealed types, by the word in the field {@code type}. */
    private static final Map<Class<?>, Map<String, Class<?>>> KINDS = Map.of(
            Break.class, kinds("floating", Break.Floating.class, "fixed", Break.Fixed.class),
            Travel.class, kinds("matrix", Travel.Matrix.class, "greatCircle", Travel.GreatCircle.class),
            Stop.class, kinds("visit", Stop.Visit.class, "break", Stop.Pause.class, "depot", Stop.DepotStop.class));

    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Constructor<?> constructor;

    private Shape(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        for (RecordComponent component : components) {
            fields.put(component.getName(), new Field(component));
        }
        try {
            constructor = type.getConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("Record " + type.getName() + " has no public canonical constructor.", e);
        }
    }

    static Shape of(Class<?> recordType) {
        return SHAPES.get(recordType);
    }

    /** The kinds of a sealed type, in the order of the documentation; empty for other types. */
    static Map<String, Class<?>> kinds(Class<?> type) {
        return KINDS.getOrDefault(type, Map.of());
    }

    /** The word for the kind that a record is of, or null if it belongs to no sealed type. */
    static @Nullable String kindOf(Class<?> recordType) {
        for (Map<String, Class<?>> kinds : KINDS.values()) {
            for (Map.Entry<String, Class<?>> kind : kinds.entrySet()) {
                if (kind.getValue() == recordType) {
                    return kind.getKey();
                }
            }
        }
        return null;
    }

    private static Map<String, Class<?>> kinds(Object... wordsAndTypes) {
        Map<String, Class<?>> kinds = new LinkedHashMap<>();
        for (int i = 0; i < wordsAndTypes.length; i += 2) {
            kinds.put((String) wordsAndTypes[i], (Class<?>) wordsAndTypes[i + 1]);
        }
        return kinds;
    }

    /** The fields by name in their order. */
    Map<String, Field> fields() {
        return fields;
    }

    /** Makes a record; the constructors judge no values, so this only fails for a defect of the library. */
    Object create(List<@Nullable Object> values) {
        try {
            return constructor.newInstance(values.toArray());
        } catch (InvocationTargetException | InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException("Record " + constructor + " refused its values.", e);
        }
    }

    /** A component of a record. */
    static final class Field {
        private final RecordComponent component;
        private final boolean required;
        private final @Nullable Object standard;

        private Field(RecordComponent component) {
            this.component = component;
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            boolean collection = component.getGenericType() instanceof ParameterizedType;
            Default written = component.getAnnotation(Default.class);
            this.required = !nullable && !collection && written == null;
            this.standard = written == null ? null : Scalars.standard(component.getType(), written.value());
        }

        String name() {
            return component.getName();
        }

        Type type() {
            return component.getGenericType();
        }

        boolean required() {
            return required;
        }

        /** The value that JSON leaves out, or null if there is no other than null or empty. */
        @Nullable
        Object standard() {
            return standard;
        }

        /** The value in a record. */
        @Nullable
        Object of(Object instance) {
            try {
                return component.getAccessor().invoke(instance);
            } catch (InvocationTargetException | IllegalAccessException e) {
                throw new IllegalStateException("Component " + component + " cannot be read.", e);
            }
        }
    }

    /** The names of the fields, for hints. */
    List<String> names() {
        return new ArrayList<>(fields.keySet());
    }
}
