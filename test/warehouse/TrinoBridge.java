// Runs SQL in Trino, within this process: java -cp 'jars/*' TrinoBridge.java
//
// A line of JSON comes in, {"sql": "…"} or {"drop": "table"}, and one goes out: {"rows": [{…}]} or {"error": "…"}. The jars are those of
// trino.pom.xml beside this file.
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.trino.Session;
import io.trino.metadata.Metadata;
import io.trino.metadata.QualifiedObjectName;
import io.trino.plugin.memory.MemoryConnectorFactory;
import io.trino.spi.connector.CatalogSchemaTableName;
import io.trino.spi.type.TimeZoneKey;
import io.trino.testing.LocalQueryRunner;
import io.trino.testing.MaterializedResult;
import io.trino.testing.MaterializedRow;
import io.trino.testing.TestingSession;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

public class TrinoBridge {
    public static void main(String[] arguments) throws Exception {
        // What the engine prints goes elsewhere.
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        ObjectMapper json = new ObjectMapper();
        Session session = TestingSession.testSessionBuilder()
            .setCatalog("memory")
            .setSchema("default")
            .setTimeZoneKey(TimeZoneKey.getTimeZoneKey("Asia/Tokyo"))
            // It would read every cell of a written-out table again and again: most of the time went into that.
            .setSystemProperty("enable_stats_calculator", "false")
            .build();
        try (LocalQueryRunner runner = LocalQueryRunner.create(session)) {
            runner.createCatalog("memory", new MemoryConnectorFactory(), Map.of());
            out.println("{\"ready\": true}");
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                Map<String, Object> answer = new LinkedHashMap<>();
                try {
                    JsonNode asked = json.readTree(line);
                    if (asked.has("drop")) drop(runner, session, asked.get("drop").asText());
                    List<Map<String, Object>> none = List.of();
                    answer.put("rows", asked.has("sql") ? rows(runner.execute(asked.get("sql").asText())) : none);
                } catch (Throwable error) {
                    answer.put("error", String.valueOf(error.getMessage()));
                }
                out.println(json.writeValueAsString(answer));
            }
        }
    }

    /** This process takes no DROP. */
    private static void drop(LocalQueryRunner runner, Session session, String table) {
        QualifiedObjectName name = new QualifiedObjectName("memory", "default", table.toLowerCase(Locale.ENGLISH));
        runner.inTransaction(session, within -> {
            Metadata metadata = runner.getMetadata();
            metadata.getTableHandle(within, name).ifPresent(handle ->
                metadata.dropTable(within, handle, new CatalogSchemaTableName("memory", name.asSchemaTableName())));
            return null;
        });
    }

    private static List<Map<String, Object>> rows(MaterializedResult result) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (MaterializedRow row : result.getMaterializedRows()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            for (int i = 0; i < row.getFieldCount(); i++) fields.put(result.getColumnNames().get(i), row.getField(i));
            rows.add(fields);
        }
        return rows;
    }
}
