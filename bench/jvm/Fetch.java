import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;

/** Downloads a file if it is the one that is meant: {@code Fetch URL SHA-256 FILE}. */
final class Fetch {
  public static void main(String[] arguments) throws Exception {
    URI source = URI.create(arguments[0]);
    Path target = Path.of(arguments[2]);
    HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    HttpRequest request = HttpRequest.newBuilder(source).timeout(Duration.ofMinutes(2)).build();
    HttpResponse<byte[]> response =
        client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      throw new IllegalStateException(source + ": status " + response.statusCode());
    }
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(response.body());
    if (!HexFormat.of().formatHex(digest).equals(arguments[1])) {
      throw new IllegalStateException(source + " is not the file that is meant");
    }
    Path part = target.resolveSibling(target.getFileName() + ".part");
    Files.write(part, response.body());
    Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
  }
}
