package io.jalchemy.processor.read;

import io.jalchemy.processor.entity.EntityDescription;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** The entities that others refer to, read when they are first asked for; kept for one round of the compiler. */
public final class Entities {
    private final Compilation compilation;
    private final Map<String, EntityDescription> known = new HashMap<>();
    private final Set<String> sound = new HashSet<>();
    private final Set<String> open = new HashSet<>();

    /** Nothing is read yet. */
    public Entities(Compilation compilation) {
        this.compilation = compilation;
    }

    /** What is known of an entity; what is wrong with it is reported where it is processed itself. */
    public EntityDescription get(TypeElement type) {
        EntityDescription description = known.get(type.getQualifiedName().toString());
        return description != null ? description : read(type, Problems.counted(compilation.elements(), type));
    }

    /** What is known of the entity that another one extends; null if it extends itself, which the compiler reports. */
    @Nullable EntityDescription base(TypeElement type) {
        return open.contains(type.getQualifiedName().toString()) ? null : get(type);
    }

    /** Whether all of an entity could be read, so that what is missing in its description is not there. */
    public boolean isSound(TypeElement type) {
        get(type);
        return sound.contains(type.getQualifiedName().toString());
    }

    /** Reads an entity and reports what is wrong with it. */
    public EntityDescription read(TypeElement type, Problems problems) {
        String name = type.getQualifiedName().toString();
        open.add(name);
        EntityDescription description = new EntityReader(compilation, this, type, problems).read();
        known.put(name, description);
        if (problems.count() == 0) {
            sound.add(name);
        }
        open.remove(name);
        return description;
    }
}
