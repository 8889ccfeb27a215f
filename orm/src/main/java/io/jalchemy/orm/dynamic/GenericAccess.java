package io.jalchemy.orm.dynamic;

import io.jalchemy.orm.spi.EntityAccess;
import io.jalchemy.orm.spi.RowReader;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reaches the values of generic entities. */
final class GenericAccess extends EntityAccess<GenericEntity> {
    private final int[] layout;

    GenericAccess(List<String> attributes, int[] layout) {
        super(attributes.toArray(new String[0]));
        this.layout = layout;
    }

    @Override
    public GenericEntity create() {
        return new GenericEntity(this);
    }

    @Override
    public @Nullable Object get(GenericEntity entity, int attribute) {
        return entity.values[attribute];
    }

    @Override
    public void set(GenericEntity entity, int attribute, @Nullable Object value) {
        entity.values[attribute] = value;
    }

    @Override
    @SuppressWarnings("EI_EXPOSE_REP")
    public int[] layout() {
        return layout;
    }

    @Override
    public void hydrate(GenericEntity entity, RowReader row, int at) throws SQLException {
        for (int i = 0; i < layout.length; i++) {
            hydrateOne(entity, layout[i], row, at + i);
        }
    }

    @Override
    public void hydrateOne(GenericEntity entity, int attribute, RowReader row, int at) throws SQLException {
        entity.values[attribute] = row.read(at);
        entity.entityState().loaded(attribute);
    }
}
