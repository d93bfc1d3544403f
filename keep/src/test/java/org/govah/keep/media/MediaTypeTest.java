package org.govah.keep.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTypeTest {
    private static MediaType of(String latin) {
        return MediaType.of(latin.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static MediaType zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        return MediaType.of(bytes.toByteArray());
    }

    @Test
    void everyPublishedPictureIsAJpeg() throws IOException {
        for (String folder : new String[] {"exif/gps", "pdq/dih", "c2pa-public/image/jpeg"}) {
            for (Path file : SharedVectors.files(folder, ".jpg")) {
                assertThat(MediaType.of(Files.readAllBytes(file))).isEqualTo(MediaType.JPEG);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "qt  , QUICKTIME",
        "isom, MP4",
        "mp42, MP4",
        "3gp5, THREE_GP",
        "M4A , M4A",
        "heic, HEIC",
        "avif, AVIF"
    })
    void aBrandTellsVideosAndPicturesApart(String brand, MediaType type) {
        String four = (brand + "    ").substring(0, 4);
        assertThat(of("\0\0\0\u0018ftyp" + four + "\0\0\0\0isomiso2")).isEqualTo(type);
    }

    @Test
    void anOfficeFileIsToldByTheNamesInIt() throws IOException {
        assertThat(zip("[Content_Types].xml", "xl/workbook.xml")).isEqualTo(MediaType.XLSX);
        assertThat(zip("[Content_Types].xml", "word/document.xml")).isEqualTo(MediaType.DOCX);
        assertThat(zip("a.jpg", "metadata.json")).isEqualTo(MediaType.ZIP);
    }

    @Test
    void othersAreToldByTheirFirstBytes() {
        assertThat(of("RIFF....WEBPVP8 ")).isEqualTo(MediaType.WEBP);
        assertThat(of("RIFF....WAVEfmt ")).isEqualTo(MediaType.WAV);
        assertThat(of("RIFF....AVI LIST")).isEqualTo(MediaType.AVI);
        assertThat(of("\u001aE\u00df\u00a3....B\u0082\u0084webm")).isEqualTo(MediaType.WEBM);
        assertThat(of("\u001aE\u00df\u00a3....matroska")).isEqualTo(MediaType.MATROSKA);
        assertThat(of("%PDF-1.7")).isEqualTo(MediaType.PDF);
        assertThat(of("ID3\u0004")).isEqualTo(MediaType.MP3);
        assertThat(of("\u00ff\u00fb\u0090d")).isEqualTo(MediaType.MP3);
        assertThat(of("age-encryption.org/v1\n-> X25519")).isEqualTo(MediaType.AGE);
        assertThat(of("-----BEGIN PGP MESSAGE-----")).isEqualTo(MediaType.PGP);
        assertThat(of("\u0085\u0001\u000c\u0003")).isEqualTo(MediaType.PGP);
        assertThat(of("BM....\0\0\0\0")).isEqualTo(MediaType.BMP);
        assertThat(of("\0\1\2\3")).isEqualTo(MediaType.UNKNOWN);
        assertThat(of("")).isEqualTo(MediaType.EMPTY);
    }

    @Test
    void textIsToldByItsForm() {
        assertThat(of("{\"timestamp\": 1}")).isEqualTo(MediaType.JSON);
        assertThat(of("name,age\nA,3\n")).isEqualTo(MediaType.CSV);
        assertThat(of("<!DOCTYPE html><p>")).isEqualTo(MediaType.HTML);
        assertThat(of("<?xml version='1.0'?><a/>")).isEqualTo(MediaType.XML);
        assertThat(of("He said, then left.")).isEqualTo(MediaType.TEXT);
        byte[] cut = "گواه".getBytes(StandardCharsets.UTF_8);
        assertThat(MediaType.of(java.util.Arrays.copyOf(cut, cut.length - 1)))
                .isEqualTo(MediaType.TEXT);
    }
}
