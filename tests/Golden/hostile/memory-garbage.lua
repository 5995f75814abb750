-- Garbage as fast as possible.
function player_think()
  while true do local t = { {}, {}, {}, {} } end
end
