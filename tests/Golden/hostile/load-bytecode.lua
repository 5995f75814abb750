-- Compiled chunks.
function player_think()
  while true do assert(loadstring("\27Lua") == nil) end
end
