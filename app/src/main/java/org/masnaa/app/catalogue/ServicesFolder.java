package org.masnaa.app.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.masnaa.app.catalogue.Catalogue.Publication;
import org.masnaa.app.shared.Settings;
import org.masnaa.source.Problem;
import org.masnaa.text.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Publishes at start what changed in the folder of service packages. A package with problems is
 * left out, and the last good version of its service stays; the others are not held up.
 */
@Component
class ServicesFolder implements InitializingBean {

  private static final Logger LOG = LoggerFactory.getLogger(ServicesFolder.class);

  private final Catalogue catalogue;
  private final Path folder;

  ServicesFolder(Catalogue catalogue, Settings settings) {
    this.catalogue = catalogue;
    this.folder = settings.services();
  }

  @Override
  public void afterPropertiesSet() throws IOException {
    if (!Files.isDirectory(folder)) {
      LOG.warn("no folder of service packages at {}", folder.toAbsolutePath());
      return;
    }
    for (Path path : PackageFolder.find(folder)) {
      switch (catalogue.publish(PackageFolder.read(path), "services-folder")) {
        case Publication.NewVersion(Published published) ->
            LOG.info("published {} version {}", published.id(), published.version());
        case Publication.Unchanged(Published published) ->
            LOG.debug("{} version {} unchanged", published.id(), published.version());
        case Publication.Refused refused -> {
          LOG.warn("{} is not published: {} problems", path, refused.problems().size());
          for (Problem problem : refused.problems()) {
            LOG.warn("  {} {}", problem.at(), problem.what().in(Language.EN));
          }
        }
      }
    }
  }
}
